export type { Skin } from './skin';

/**
 * What a room draws with. A field is 320 wide and as high as the screen allows; y grows downwards. The pen keeps no
 * scene: `paint` is called for every frame and must not allocate, so arguments are plain numbers and names.
 */
export interface Pen {
  readonly width: number;
  readonly height: number;
  /** The member asked for less motion: cross-fade instead of moving, never shake. */
  readonly calm: boolean;
  /** Milliseconds since the stage came up; for idle motion only, never for rules. */
  readonly ms: number;

  rect(x: number, y: number, w: number, h: number, colour: string): void;
  round(x: number, y: number, w: number, h: number, r: number, colour: string): void;
  circle(x: number, y: number, r: number, colour: string): void;
  oval(x: number, y: number, rx: number, ry: number, colour: string): void;
  /** Part of a ring; angles in radians, 0 at three o'clock, clockwise. */
  arc(x: number, y: number, r: number, from: number, to: number, thick: number, colour: string): void;
  pie(x: number, y: number, r: number, from: number, to: number, colour: string): void;
  line(x1: number, y1: number, x2: number, y2: number, thick: number, colour: string): void;
  /** x0, y0, x1, y1, … closed and filled; corners are softened by `soft`. */
  shape(points: readonly number[], colour: string, soft?: number): void;
  /** A fill that runs from one colour above to another below; made once for each pair. */
  wash(x: number, y: number, w: number, h: number, above: string, below: string): void;

  /** A sprite around its centre, `size` across. Nothing is drawn for a name that no atlas holds. */
  sprite(name: string, x: number, y: number, size: number, turn?: number, stretchX?: number, stretchY?: number): void;
  /** The one soft ellipse an object stands on. */
  shadow(x: number, y: number, w: number): void;
  text(
    words: string,
    x: number,
    y: number,
    size: number,
    colour: string,
    align?: 'left' | 'center' | 'right',
    bold?: boolean,
  ): void;
  /** Width of words at a size, for fitting. */
  measure(words: string, size: number, bold?: boolean): number;

  /** Everything until `pop` is drawn moved, turned and scaled. */
  push(x: number, y: number, turn?: number, scaleX?: number, scaleY?: number): void;
  pop(): void;
  /** 0 … 1 for everything that follows; reset to 1 at each frame. */
  fade(opacity: number): void;
  /** Draw only inside a rounded box until `unclip`. */
  clip(x: number, y: number, w: number, h: number, r: number): void;
  unclip(): void;
}
