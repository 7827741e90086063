import Taro from '@tarojs/taro';
import { fromBase64 } from '../play/bytes';

/** Samples −1 … 1 and how many a second; from the 16-bit mono wave files that our build writes. */
export interface Wave {
  readonly rate: number;
  readonly samples: Float32Array;
}

const HEADER = 44;

/** Null for whatever is not such a file: a room without sound is still a room. */
export function readWave(bytes: ArrayBuffer): Wave | null {
  if (bytes.byteLength < HEADER) return null;
  const view = new DataView(bytes);
  const isWave = view.getUint32(0) === 0x52494646 && view.getUint16(34, true) === 16;
  if (!isWave) return null;
  const samples = new Float32Array(Math.floor((bytes.byteLength - HEADER) / 2));
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(HEADER + i * 2, true) / 0x8000;
  return { rate: view.getUint32(24, true), samples };
}

/** A file of our own package: read from disk on the phone, fetched from our own server in a browser. */
export async function loadBytes(src: string): Promise<ArrayBuffer | null> {
  const inline = /^data:[^,]*;base64,(.*)$/.exec(src)?.[1];
  if (inline !== undefined) return new Uint8Array(fromBase64(inline) ?? []).buffer;
  if (process.env.TARO_ENV === 'h5')
    return fetch(src).then(
      (answer) => answer.arrayBuffer(),
      () => null,
    );
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath: src.replace(/^\//, ''),
      success: ({ data }) => resolve(typeof data === 'string' ? null : data),
      fail: () => resolve(null),
    });
  });
}
