import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes';
import { hmacSha256, sha256 } from './sha256';

const bytes = fc.uint8Array({ maxLength: 300 });

test('sha256 is what node computes, at every length around a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const message = Array.from({ length }, (_, at) => (at * 7 + length) & 255);
    expect(toHex(sha256(message))).toBe(createHash('sha256').update(Uint8Array.from(message)).digest('hex'));
  }
});

test('hmac is what node computes, for keys shorter and longer than a block', () => {
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      expect(toHex(hmacSha256([...key], [...message]))).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }),
  );
});

test('utf8, hex and base64 are what node writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), bytes, (text, list) => {
      expect(toHex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
      expect(toBase64([...list])).toBe(Buffer.from(list).toString('base64'));
      expect(fromBase64(toBase64([...list]))).toEqual([...list]);
      expect(fromHex(toHex([...list]))).toEqual([...list]);
    }),
  );
});

test.each(['A', 'AA', 'AA=', 'AB==', 'AAB=', 'A===', 'AA==AAAA', 'AA\n=', '-AAA', '===='])(
  'base64 %j has another spelling and is refused',
  (text) => {
    expect(fromBase64(text)).toBeNull();
  },
);

test.each(['0', 'zz', 'AB'])('hex %j is refused', (text) => {
  expect(() => fromHex(text)).toThrow(RangeError);
});
