/** SHA-256 (FIPS 180-4) and HMAC (RFC 2104) in plain integers, so that a phone can check a draw by itself. */
const BLOCK = 64;

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUND: readonly number[] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
];

/** The same of the square roots of the first 8 primes. */
const START: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

export function sha256(message: readonly number[]): number[] {
  const bytes = padded(message);
  let hash: readonly number[] = START;
  for (let at = 0; at < bytes.length; at += BLOCK) hash = absorb(hash, bytes.slice(at, at + BLOCK));
  return hash.flatMap(bigEndian);
}

export function hmacSha256(key: readonly number[], message: readonly number[]): number[] {
  const short = key.length > BLOCK ? sha256(key) : key;
  const block = Array.from({ length: BLOCK }, (_, at) => short[at] ?? 0);
  const inner = sha256([...block.map((byte) => byte ^ 0x36), ...message]);
  return sha256([...block.map((byte) => byte ^ 0x5c), ...inner]);
}

/** The message, one set bit, zeros, and its length in bits as 64 bits. */
function padded(message: readonly number[]): number[] {
  const zeros = (BLOCK * 2 - 9 - (message.length % BLOCK)) % BLOCK;
  const high = Math.floor(message.length / 0x2000_0000);
  const low = (message.length * 8) >>> 0;
  return [...message, 0x80, ...Array.from({ length: zeros }, () => 0), ...bigEndian(high), ...bigEndian(low)];
}

function absorb(hash: readonly number[], block: readonly number[]): number[] {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + at(ROUND, round) + at(words, round);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + at(hash, place)) >>> 0);
}

function schedule(block: readonly number[]): number[] {
  const words = Array.from({ length: 16 }, (_, place) => word(block, place * 4));
  for (let place = 16; place < 64; place += 1) {
    const late = at(words, place - 2);
    const early = at(words, place - 15);
    const mixedLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    const mixedEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    words.push((mixedLate + at(words, place - 7) + mixedEarly + at(words, place - 16)) | 0);
  }
  return words;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(bytes: readonly number[], from: number): number {
  return (at(bytes, from) << 24) | (at(bytes, from + 1) << 16) | (at(bytes, from + 2) << 8) | at(bytes, from + 3);
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function at(list: readonly number[], place: number): number {
  return list[place] ?? 0;
}
