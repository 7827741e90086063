import { randomDigits } from '../../platform/ids';

/** Luhn's check digit, as on bank cards: one digit mistyped or two swapped is noticed at the till. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** A new card number: 8, eleven random digits and a check digit. */
export function newCardNo(): string {
  const digits = `8${randomDigits(11)}`;
  return digits + checkDigit(digits);
}
