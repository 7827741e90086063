/** Small enough for a room of five voices in 40 KB, high enough for a bell. */
export const RATE = 12_000;

const TURN = Math.PI * 2;

/** C pentatonic, equal temperament, from C4 up. */
export const HZ = {
  C4: 261.63,
  D4: 293.66,
  E4: 329.63,
  G4: 392,
  A4: 440,
  C5: 523.25,
  D5: 587.33,
  E5: 659.25,
  G5: 783.99,
  A5: 880,
  C6: 1046.5,
  E6: 1318.5,
  G6: 1568,
};

export interface Strike {
  readonly hz: number;
  /** Seconds from the start of the voice. */
  readonly at?: number;
  readonly length: number;
  readonly loud?: number;
  /** Falls (< 1) or rises (> 1) to this share of its pitch. */
  readonly bend?: number;
  /** Loudness of the 2nd, 3rd … partial against the first. */
  readonly partials?: readonly number[];
  /** Share of breath (noise) in it, 0 … 1. */
  readonly breath?: number;
  /** Seconds until full: soft attacks only. */
  readonly attack?: number;
}

/** Adds strikes to one voice of `seconds`. Same strikes, same samples, on every machine. */
export function sing(seconds: number, strikes: readonly Strike[]): Float32Array {
  const samples = new Float32Array(Math.round(seconds * RATE));
  for (const strike of strikes) addStrike(samples, strike);
  return fadeOut(level(samples, 0.5));
}

function addStrike(samples: Float32Array, strike: Strike): void {
  const { hz, at = 0, length, loud = 1, bend = 1, partials = [0.22, 0.07], breath = 0, attack = 0.006 } = strike;
  const from = Math.round(at * RATE);
  const count = Math.min(samples.length - from, Math.round(length * RATE));
  let phase = 0;
  let noise = 22222;
  let smooth = 0;
  for (let i = 0; i < count; i++) {
    const t = i / RATE;
    phase += (TURN * hz * bend ** (t / length)) / RATE;
    noise = (Math.imul(noise, 1103515245) + 12345) >>> 0;
    smooth += (noise / 0x8000_0000 - 1 - smooth) * 0.35;
    const tone = partials.reduce((sum, share, k) => sum + share * Math.sin(phase * (k + 2)), Math.sin(phase));
    const envelope = Math.min(1, t / attack) * Math.exp((-5 * t) / length);
    samples[from + i] = (samples[from + i] ?? 0) + loud * envelope * (tone * (1 - breath) + smooth * breath * 1.6);
  }
}

function level(samples: Float32Array, peak: number): Float32Array {
  const most = samples.reduce((high, one) => Math.max(high, Math.abs(one)), 0.0001);
  return samples.map((one) => (one / most) * peak);
}

function fadeOut(samples: Float32Array): Float32Array {
  const tail = Math.min(samples.length, Math.round(0.02 * RATE));
  return samples.map((one, i) => one * Math.min(1, (samples.length - i) / tail));
}
