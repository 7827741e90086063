import type { Voice } from '../../shared/src/stage/voices';
import { HZ, sing } from './synth';

const WOOD = [0.12] as const;
const GLASS = [0.02, 0.3, 0.02, 0.12] as const;

/** How each voice is sung. `note`, `pluck`, `bell` and `pop` are pitched upwards by the player, so they start low. */
export const SONGS: Readonly<Record<Voice, () => Float32Array>> = {
  note: () => sing(0.26, [{ hz: HZ.C5, length: 0.26 }]),
  pluck: () => sing(0.18, [{ hz: HZ.G4, length: 0.18, partials: [0.4, 0.2, 0.1], attack: 0.004 }]),
  bell: () =>
    sing(0.42, [
      { hz: HZ.E5, length: 0.42, partials: GLASS },
      { hz: HZ.G5, at: 0.05, length: 0.36, loud: 0.5 },
    ]),
  pop: () => sing(0.09, [{ hz: HZ.C5, length: 0.09, bend: 1.7, partials: WOOD, attack: 0.003 }]),
  bubble: () => sing(0.13, [{ hz: HZ.E4, length: 0.13, bend: 2.1, partials: [], attack: 0.008 }]),
  slide: () => sing(0.12, [{ hz: HZ.G4, length: 0.12, bend: 1.25, breath: 0.75, attack: 0.02 }]),
  thud: () => sing(0.24, [{ hz: 130, length: 0.24, bend: 0.5, partials: [0.3], breath: 0.25, attack: 0.005 }]),
  knock: () => sing(0.09, [{ hz: HZ.D4, length: 0.09, bend: 0.8, partials: [0.5, 0.2], breath: 0.2, attack: 0.003 }]),
  whoosh: () => sing(0.26, [{ hz: 300, length: 0.26, bend: 1.8, breath: 0.97, attack: 0.08 }]),
  flip: () => sing(0.1, [{ hz: HZ.A4, length: 0.1, bend: 1.4, breath: 0.6, attack: 0.01 }]),
  stamp: () =>
    sing(0.2, [
      { hz: 165, length: 0.14, bend: 0.6, breath: 0.3 },
      { hz: HZ.G5, at: 0.04, length: 0.16, loud: 0.35 },
    ]),
  lamp: () =>
    sing(0.38, [
      { hz: HZ.A4, length: 0.3, partials: GLASS, loud: 0.7 },
      { hz: HZ.E5, at: 0.07, length: 0.31, partials: GLASS },
    ]),
  ratchet: () => sing(0.05, [{ hz: HZ.A5, length: 0.05, bend: 0.7, partials: [0.3], attack: 0.002 }]),
  right: () =>
    sing(0.36, [
      { hz: HZ.E5, length: 0.22 },
      { hz: HZ.A5, at: 0.1, length: 0.26 },
    ]),
  wrong: () =>
    sing(0.28, [
      { hz: HZ.E4, length: 0.18, loud: 0.8 },
      { hz: HZ.C4, at: 0.09, length: 0.19 },
    ]),
  bump: () => sing(0.12, [{ hz: 196, length: 0.12, bend: 0.75, partials: [0.25], attack: 0.006 }]),
  tap: () => sing(0.06, [{ hz: HZ.G5, length: 0.06, bend: 0.9, partials: WOOD, attack: 0.003 }]),
  count: () => sing(0.14, [{ hz: HZ.G4, length: 0.14 }]),
  go: () =>
    sing(0.34, [
      { hz: HZ.C5, length: 0.3 },
      { hz: HZ.G5, at: 0.03, length: 0.3 },
    ]),
  rise: () =>
    sing(0.3, [
      { hz: HZ.C5, length: 0.16 },
      { hz: HZ.E5, at: 0.07, length: 0.16 },
      { hz: HZ.G5, at: 0.14, length: 0.16 },
    ]),
  win: () =>
    sing(0.72, [
      { hz: HZ.C5, length: 0.25 },
      { hz: HZ.E5, at: 0.09, length: 0.25 },
      { hz: HZ.G5, at: 0.18, length: 0.3 },
      { hz: HZ.C6, at: 0.27, length: 0.45, partials: GLASS },
      { hz: HZ.E6, at: 0.32, length: 0.4, loud: 0.35 },
    ]),
  near: () =>
    sing(0.4, [
      { hz: HZ.A4, length: 0.2, loud: 0.8 },
      { hz: HZ.G4, at: 0.13, length: 0.27 },
    ]),
};
