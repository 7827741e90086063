/** Little-endian base 128, as in protobuf: 7 bits a byte, the top bit says "more". Values 0 … 2^31−1. */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** null when cut short, past 2^31−1, or written longer than needed (one number has one spelling). */
export function readVarint(bytes: readonly number[], from: number): { value: number; next: number } | null {
  let value = 0;
  for (let at = from; at < from + 5; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return null;
    const place = at - from;
    if (place === 4 && byte > 7) return null;
    value |= (byte & 127) << (place * 7);
    if (byte > 127) continue;
    return byte === 0 && place > 0 ? null : { value, next: at + 1 };
  }
  return null;
}
