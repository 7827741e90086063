import { RATE } from './synth';
import { SONGS } from './voices';
import type { Voice } from '../../shared/src/stage/voices';

export interface Recorded {
  /** A 16-bit mono wave file with all voices one after another. */
  readonly file: Buffer;
  readonly sounds: Record<string, [from: number, length: number]>;
}

export function recordVoices(voices: readonly Voice[]): Recorded {
  const sounds: Record<string, [number, number]> = {};
  const sung = voices.map((voice) => SONGS[voice]());
  let from = 0;
  voices.forEach((voice, i) => {
    const length = sung[i]?.length ?? 0;
    sounds[voice] = [from, length];
    from += length;
  });
  const samples = Buffer.alloc(from * 2);
  let at = 0;
  for (const song of sung) for (const one of song) at = samples.writeInt16LE(Math.round(one * 0x7fff), at);
  return { file: Buffer.concat([header(samples.length), samples]), sounds };
}

function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}
