/**
 * The voices a theme may name. Each is synthesised at build time (one key, C pentatonic, soft attacks); a room's build
 * carries only those its theme names. `note` is pitched by the player, so a combo climbs.
 */
export const SOUNDS = [
  'note',
  'pluck',
  'bell',
  'pop',
  'bubble',
  'slide',
  'thud',
  'knock',
  'whoosh',
  'flip',
  'stamp',
  'lamp',
  'ratchet',
  'right',
  'wrong',
  'bump',
] as const;

export type SoundName = (typeof SOUNDS)[number];
