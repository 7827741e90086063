import fc from 'fast-check';
import { checkDigit, newCode, readCode } from './till-code';

const codes = fc.stringMatching(/^\d{8}$/).map((digits) => digits + checkDigit(digits));

describe('till codes', () => {
  it('knows the check digit of a number from the textbook', () => {
    expect(checkDigit('7992739871')).toBe('3');
  });

  it('reads what it made, however it is spaced', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = newCode();
      expect(readCode(code)).toBe(code);
      expect(readCode(` ${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)} `)).toBe(code);
    }
  });

  it('catches any one mistyped digit', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (code, place, shift) => {
        const typed = [...code];
        typed[place] = String((Number(typed[place]) + shift) % 10);
        expect(readCode(typed.join(''))).toBeNull();
      }),
    );
  });

  it.each(['', '12345678', '1234567890', '12345678x', '１２３４５６７８９'])('refuses %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
