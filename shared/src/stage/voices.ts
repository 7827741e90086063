/**
 * The voices a picture may use: `sound.play('pop')`. Each is synthesised at build time, in one key (C pentatonic) and
 * with soft attacks. The build reads the room's own files and packs only the voices they name.
 */
export const VOICES = [
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

/** The play page's own, always at hand. */
export const SHELL_VOICES = ['tap', 'count', 'go', 'rise', 'win', 'near'] as const;

export type Voice = (typeof VOICES)[number] | (typeof SHELL_VOICES)[number];
