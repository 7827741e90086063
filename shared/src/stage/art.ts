import type { SpriteFinder } from './pen-canvas';
import type { Surface } from './surface';

/** What the build makes for a room: one picture of all its sprites, one wave of all its sounds, and where each lies. */
export interface RoomArt {
  readonly atlas: string;
  /** Side of one sprite in the atlas, in dots. */
  readonly cell: number;
  readonly columns: number;
  readonly sprites: readonly string[];
  readonly wave: string;
  /** Name → first sample and number of samples. */
  readonly sounds: Readonly<Record<string, readonly [from: number, length: number]>>;
  /** The room's own theme as shipped: what a campaign left untouched gives way to the festival. */
  readonly theme: Readonly<Record<string, unknown>>;
}

/** Sprites at hand: the pen finds them to draw, a page finds where to cut them for its own elements. */
export interface Art extends SpriteFinder {
  /** Address of the picture, and the sprite's cell in it; null when no atlas holds the name. */
  place(name: string): SpritePlace | null;
  /** A canvas came on screen: pictures are made by it. */
  attach(surface: Surface): Promise<void>;
}

export interface SpritePlace {
  readonly src: string;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}
