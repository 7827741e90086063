import type { GameKind } from './rules';

/** A text in both languages; Chinese is written first, English written, not translated word by word. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Shelf = 'luck' | 'arcade' | 'puzzle' | 'quiz' | 'habit' | 'social' | '_blank';

/** What ops choose a room by. */
export type Aim = 'attract' | 'engage' | 'bind' | 'convert' | 'research';

/** A room's `about.ts`. The folder's own name is `id`, its parent's `shelf`; a law checks both. */
export interface About {
  readonly id: string;
  readonly shelf: Shelf;
  readonly kind: GameKind;
  readonly title: Text;
  readonly blurb: Text;
  /** Name of a Fluent Emoji sprite used as cover. */
  readonly cover: string;
  /** A usual play, in seconds. */
  readonly seconds: number;
  readonly aims: readonly Aim[];
  /** Tag keys that this room's answers can write. */
  readonly tags: readonly string[];
  /** The unit of its score, for the console and the result page: 颗, 分, 天 … */
  readonly scoreUnit: Text;
}
