import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

let lastMs = 0;
let sequence = 0;

function base32(value: number, length: number): string {
  let text = '';
  let rest = value;
  for (let i = 0; i < length; i += 1) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/**
 * A time-ordered id of 20 characters: 9 of milliseconds, 3 of a counter within the millisecond, 8 random.
 * Ids made by one process sort in the order they were made.
 */
export function newId(now: number = Date.now()): string {
  sequence = now === lastMs ? sequence + 1 : 0;
  lastMs = now;
  return base32(now, 9) + base32(sequence, 3) + randomText(8);
}

const POOL_BYTES = 4_096;
let pool = randomBytes(POOL_BYTES);
let used = 0;

/** Random bytes are fetched by the page: asking the system for a few at a time costs more than all the rest of an id. */
function unguessable(length: number): Buffer {
  if (length > POOL_BYTES) return randomBytes(length);
  if (used + length > POOL_BYTES) [pool, used] = [randomBytes(POOL_BYTES), 0];
  used += length;
  return pool.subarray(used - length, used);
}

/** Unguessable text over 32 letters that people do not confuse; 5 bits a letter. */
export function randomText(length: number): string {
  return Array.from(unguessable(length), (byte) => ALPHABET[byte % 32]).join('');
}

/** A random number of exactly `digits` digits, for codes that people type. */
export function randomDigits(digits: number): string {
  const bytes = unguessable(digits * 2);
  return Array.from({ length: digits }, (_, i) => String(bytes.readUInt16BE(i * 2) % 10)).join('');
}
