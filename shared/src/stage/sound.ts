import Taro from '@tarojs/taro';
import type { RoomArt } from './art';
import { loadBytes, readWave } from './wave';
import type { Voice } from './voices';

export interface Sounder {
  /** `step` climbs the pentatonic scale from the voice's own pitch, for combos. */
  play(voice: Voice, step?: number): void;
  readonly muted: boolean;
  mute(muted: boolean): void;
}

type SoundSet = Pick<RoomArt, 'wave' | 'sounds'>;

const REMEMBERED = 'fanqu.muted';
const PENTATONIC = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3];
const MOST_STEPS = 12;
/** Well below −14 LUFS: beside a video in the next tab it is the quiet one. */
const LOUDNESS = 0.5;

const pitch = (step: number): number => {
  const k = Math.min(MOST_STEPS, Math.max(0, Math.floor(step)));
  return (PENTATONIC[k % 5] ?? 1) * 2 ** Math.floor(k / 5);
};

/** Web Audio on both sides; a phone without it plays in silence. */
function openAudio(): AudioContext | null {
  try {
    if (process.env.TARO_ENV === 'h5') return new AudioContext();
    return Taro.createWebAudioContext() as unknown as AudioContext;
  } catch {
    return null;
  }
}

/** One for the app. Sets are added as rooms open; a voice that is not there yet stays silent. */
export class SoundBox implements Sounder {
  muted: boolean = Taro.getStorageSync<boolean | ''>(REMEMBERED) === true;
  private audio: AudioContext | null = null;
  private out: GainNode | null = null;
  private readonly buffers = new Map<string, AudioBuffer>();
  private readonly waiting: SoundSet[] = [];

  add(set: SoundSet): void {
    this.waiting.push(set);
    if (this.audio !== null) void this.loadWaiting();
  }

  /** Browsers allow sound only after a touch: call it from the first one. */
  wake(): void {
    if (this.audio === null) {
      this.audio = openAudio();
      if (this.audio === null) return;
      this.out = this.audio.createGain();
      this.out.gain.value = LOUDNESS;
      this.out.connect(this.audio.destination);
    }
    if (this.audio.state === 'suspended') void this.audio.resume();
    void this.loadWaiting();
  }

  play(voice: Voice, step = 0): void {
    const buffer = this.buffers.get(voice);
    if (this.muted || buffer === undefined || this.audio === null || this.out === null) return;
    const source = this.audio.createBufferSource();
    source.buffer = buffer;
    source.playbackRate.value = pitch(step);
    source.connect(this.out);
    source.start();
  }

  mute(muted: boolean): void {
    this.muted = muted;
    Taro.setStorageSync(REMEMBERED, muted);
  }

  private async loadWaiting(): Promise<void> {
    for (let set = this.waiting.pop(); set !== undefined; set = this.waiting.pop()) await this.load(set);
  }

  private async load({ wave: src, sounds }: SoundSet): Promise<void> {
    const bytes = src === '' ? null : await loadBytes(src);
    const wave = bytes === null ? null : readWave(bytes);
    const { audio } = this;
    if (wave === null || audio === null) return;
    for (const [name, [from, length]] of Object.entries(sounds)) {
      const buffer = audio.createBuffer(1, length, wave.rate);
      buffer.getChannelData(0).set(wave.samples.subarray(from, from + length));
      this.buffers.set(name, buffer);
    }
  }
}
