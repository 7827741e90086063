import { fromHex, utf8 } from './bytes';
import { hmacSha256 } from './sha256';

/** One line of a prize table; only its weight decides. */
export interface Weighted {
  readonly weight: number;
}

export interface Drawn {
  /** Index of the line drawn. */
  readonly line: number;
  /** 0 … outOf−1; the line is the one in whose stretch of weights it falls. */
  readonly roll: number;
  /** Sum of all weights. */
  readonly outOf: number;
}

/** 48 bits a try: exact in a double, and the share thrown away stays below one in 65,536. */
const TRY_BYTES = 6;
const RANGE = 0x1_0000_0000_0000;
const MAX_SUM = 0x1_0000_0000;

/**
 * Draws one line by its weight. The chance comes from HMAC-SHA256(seed, "playId:step:block"), so the same seed, play
 * and table always give the same line: nobody, the house included, can choose once the seed's hash is published.
 * `step` counts the draws of one play from 0.
 */
export function draw(table: readonly Weighted[], seedHex: string, playId: string, step = 0): Drawn {
  const outOf = sumOf(table);
  const roll = rollBelow(outOf, fromHex(seedHex), `${playId}:${step}`);
  return { line: lineAt(table, roll), roll, outOf };
}

function sumOf(table: readonly Weighted[]): number {
  let sum = 0;
  for (const { weight } of table) {
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new RangeError(`a weight is a whole number ≥ 0, got ${weight}`);
    sum += weight;
  }
  if (sum < 1 || sum > MAX_SUM) throw new RangeError(`weights must sum to 1 … 2^32, got ${sum}`);
  return sum;
}

/** Values past the last whole multiple of outOf would favour the first lines: they are thrown away. */
function rollBelow(outOf: number, key: readonly number[], message: string): number {
  const limit = RANGE - (RANGE % outOf);
  for (let block = 0; ; block += 1) {
    const bytes = hmacSha256(key, utf8(`${message}:${block}`));
    for (let from = 0; from + TRY_BYTES <= bytes.length; from += TRY_BYTES) {
      const value = bytes.slice(from, from + TRY_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
      if (value < limit) return value % outOf;
    }
  }
}

/** The line whose stretch of the summed weights holds this roll. */
export function lineAt(table: readonly Weighted[], roll: number): number {
  let reached = 0;
  const line = table.findIndex(({ weight }) => {
    reached += weight;
    return roll < reached;
  });
  if (line < 0 || roll < 0) throw new RangeError(`roll ${roll} is outside the table`);
  return line;
}
