import { randomDigits } from '../../platform/ids';

export const CODE_MS = 60_000;
const RANDOM_DIGITS = 8;

/** Luhn's check digit: catches a mistyped digit and two swapped ones before the database is asked. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Eight random digits and their check digit. */
export function newCode(): string {
  const digits = randomDigits(RANDOM_DIGITS);
  return digits + checkDigit(digits);
}

/** The code as it was made, from what was typed or scanned; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  if (!/^\d{9}$/.test(digits)) return null;
  return checkDigit(digits.slice(0, RANDOM_DIGITS)) === digits[RANDOM_DIGITS] ? digits : null;
}
