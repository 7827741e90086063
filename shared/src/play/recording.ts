import { fromBase64, toBase64 } from './bytes';
import type { Recording } from './rules';
import { readVarint, writeVarint } from './varint';

/** First byte of every recording; another format would carry another. */
const FORMAT = 1;
/** Far above the longest honest play; what is larger is refused before it is read. */
export const MAX_RECORDING_BYTES = 16_384;
const MAX_TEXT = Math.ceil(MAX_RECORDING_BYTES / 3) * 4;
/** A hand has five fingers; two hands fit on a phone. */
export const MAX_INPUTS_PER_TICK = 8;

export type Decoded = { ok: true; recording: Recording } | { ok: false; reason: string };

/**
 * Format, ticks, number of inputs, then for each input how many ticks after the one before and what it is; all as
 * varints, all as base64. The number is there so that a text cut on its way never passes for a shorter play. Constant
 * dragging at 12 samples a second is 2 bytes a sample: a minute stays under 2 KB of text.
 */
export function encodeRecording(recording: Recording): string {
  const fault = findFault(recording);
  if (fault !== null) throw new RangeError(fault);
  const bytes = [FORMAT];
  writeVarint(bytes, recording.ticks);
  writeVarint(bytes, recording.inputs.length);
  let before = 0;
  for (const [tick, input] of recording.inputs) {
    writeVarint(bytes, tick - before);
    writeVarint(bytes, input);
    before = tick;
  }
  return toBase64(bytes);
}

/** Refuses whatever `encodeRecording` would not have written, letter for letter. */
export function decodeRecording(text: string): Decoded {
  if (text.length > MAX_TEXT) return refuse('too-long');
  const bytes = fromBase64(text);
  if (bytes === null || bytes.length < 2) return refuse('not-base64');
  if (bytes[0] !== FORMAT) return refuse('unknown-format');
  const numbers = readNumbers(bytes);
  if (numbers === null) return refuse('bad-number');
  if (numbers.length !== 2 + 2 * (numbers[1] ?? 0)) return refuse('cut');
  const recording = asRecording(numbers);
  const fault = findFault(recording);
  return fault === null ? { ok: true, recording } : refuse(fault);
}

/** What no recording may be, wherever it comes from; null when it is sound. */
export function findFault(recording: Recording): string | null {
  if (!isCount(recording.ticks)) return 'bad-number';
  let before = 0;
  let together = 0;
  for (const [tick, input] of recording.inputs) {
    if (!isCount(tick) || !isCount(input)) return 'bad-number';
    if (tick < before) return 'ticks-go-back';
    if (tick >= recording.ticks) return 'input-after-end';
    together = tick === before ? together + 1 : 1;
    if (together > MAX_INPUTS_PER_TICK) return 'too-many-inputs';
    before = tick;
  }
  return null;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0x7fff_ffff;
}

function readNumbers(bytes: readonly number[]): number[] | null {
  const numbers: number[] = [];
  let at = 1;
  while (at < bytes.length) {
    const read = readVarint(bytes, at);
    if (read === null) return null;
    numbers.push(read.value);
    at = read.next;
  }
  return numbers;
}

function asRecording(numbers: readonly number[]): Recording {
  const [ticks = 0, , ...pairs] = numbers;
  const inputs: [number, number][] = [];
  let tick = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    tick += pairs[at] ?? 0;
    inputs.push([tick, pairs[at + 1] ?? 0]);
  }
  return { ticks, inputs };
}

function refuse(reason: string): Decoded {
  return { ok: false, reason };
}
