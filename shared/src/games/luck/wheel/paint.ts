import type { Pen, Skin } from '../../../stage/pen';
import type { Theme } from './theme';

/** One slice's face, fitted once: a sprite and as many signs of the name as there is room for. */
export interface Slice {
  readonly sprite: string;
  readonly name: string;
  readonly size: number;
}

export interface WheelPicture {
  slices: readonly Slice[];
  angle: number;
  /** The pointer's bend, −1 … 1. */
  flap: number;
  /** Bulbs: chasing while it turns, all together when it has landed. */
  blink: 'calm' | 'chase' | 'cheer';
  /** The slice that was won, and how strongly it glows. */
  won: number;
  glow: number;
  /** Squash of the hub. */
  press: number;
}

const TURN = Math.PI * 2;
const UP = -Math.PI / 2;
const BULBS = 20;
export const RADIUS = 132;
const RIM = 15;
/** Behind each picture, so that a yellow star shows on a yellow slice. */
const FRAME = 'rgba(255,255,255,0.62)';

export function paint(
  pen: Pen,
  wheel: WheelPicture,
  theme: Theme,
  skin: Skin,
  x: number,
  y: number,
  groundY: number,
): void {
  paintStand(pen, skin, x, y, groundY);
  pen.push(x, y);
  pen.circle(0, 7, RADIUS + RIM, skin.shade);
  pen.circle(0, 4, RADIUS + RIM, skin.deep);
  pen.circle(0, 0, RADIUS + RIM, skin.accent);
  pen.circle(0, 0, RADIUS + 1, skin.deep);
  paintBulbs(pen, wheel, skin);
  paintSlices(pen, wheel, theme, skin);
  paintHub(pen, wheel, theme, skin);
  paintPointer(pen, wheel, theme, skin);
  pen.pop();
}

const leg: number[] = [0, 0, 0, 0, 0, 0, 0, 0];

/** Two legs and a foot, as of a paper toy. */
function paintStand(pen: Pen, skin: Skin, x: number, y: number, groundY: number): void {
  const foot = groundY + 22;
  pen.shadow(x, foot + 3, 224);
  paintLeg(pen, skin.groundDeep, x, y, foot, -1);
  paintLeg(pen, skin.groundDeep, x, y, foot, 1);
  pen.round(x - 92, foot - 13, 184, 18, 9, skin.deep);
  pen.round(x - 92, foot - 16, 184, 16, 8, skin.accent);
}

function paintLeg(pen: Pen, colour: string, x: number, top: number, foot: number, side: number): void {
  leg[0] = x + side * 8;
  leg[1] = top;
  leg[2] = x + side * 34;
  leg[3] = top;
  leg[4] = x + side * 84;
  leg[5] = foot - 8;
  leg[6] = x + side * 56;
  leg[7] = foot - 8;
  pen.shape(leg, colour, 2);
}

function paintBulbs(pen: Pen, wheel: WheelPicture, skin: Skin): void {
  const beat = pen.calm ? 0 : Math.floor(pen.ms / (wheel.blink === 'calm' ? 520 : 140));
  for (let i = 0; i < BULBS; i++) {
    const a = (i * TURN) / BULBS;
    const lit = wheel.blink === 'cheer' ? beat % 2 === 0 : (i + beat) % (wheel.blink === 'chase' ? 4 : 2) === 0;
    const bx = Math.cos(a) * (RADIUS + RIM / 2 + 0.5);
    const by = Math.sin(a) * (RADIUS + RIM / 2 + 0.5);
    if (lit) pen.circle(bx, by, 6, skin.halo);
    pen.circle(bx, by, 3.6, lit ? '#fffbe6' : (skin.joys[1] ?? skin.tint));
  }
}

function paintSlices(pen: Pen, wheel: WheelPicture, theme: Theme, skin: Skin): void {
  const { slices } = wheel;
  const wide = TURN / slices.length;
  for (let i = 0; i < slices.length; i++) {
    const middle = wheel.angle + i * wide + UP;
    pen.pie(0, 0, RADIUS - 2, middle - wide / 2, middle + wide / 2, colourOf(i, slices.length, theme, skin));
    if (i === wheel.won && wheel.glow > 0) {
      pen.fade(wheel.glow * 0.75);
      pen.pie(0, 0, RADIUS - 2, middle - wide / 2, middle + wide / 2, '#ffffff');
      pen.fade(1);
    }
  }
  for (let i = 0; i < slices.length; i++)
    paintFace(pen, slices[i], wheel.angle + i * wide, wheel.won === i ? wheel.glow : 0, theme, wide);
}

/** With an odd number the last would stand beside its like: it gets the tint. */
function colourOf(i: number, count: number, theme: Theme, skin: Skin): string {
  if (count % 2 === 1 && i === count - 1) return skin.tint;
  return i % 2 === 0 ? theme.sliceA : theme.sliceB;
}

function paintFace(pen: Pen, slice: Slice | undefined, turn: number, glow: number, theme: Theme, wide: number): void {
  if (slice === undefined) return;
  const size = Math.min(44, wide * 66) * (1 + glow * 0.18);
  pen.push(0, 0, turn);
  pen.circle(0, slice.name === '' ? -94 : -78, size * 0.62, FRAME);
  pen.sprite(slice.sprite, 0, slice.name === '' ? -94 : -78, size);
  if (slice.name !== '') pen.text(slice.name, 0, -112, slice.size, theme.colours.ink);
  pen.pop();
}

function paintHub(pen: Pen, wheel: WheelPicture, theme: Theme, skin: Skin): void {
  const scale = 1 - wheel.press * 0.08;
  pen.circle(0, 3, 38, skin.shade);
  pen.push(0, 0, 0, scale, scale);
  pen.circle(0, 2, 37, skin.deep);
  pen.circle(0, -1, 36, skin.accent);
  pen.arc(0, -1, 31, 0, TURN, 2, skin.tint);
  pen.sprite(theme.hub, 0, -2, 40, pen.calm ? 0 : Math.sin(pen.ms / 800) * 0.12);
  pen.pop();
}

/** It stands above the rim and bends with every peg that goes by. */
function paintPointer(pen: Pen, wheel: WheelPicture, theme: Theme, skin: Skin): void {
  pen.push(0, -RADIUS - RIM - 4, wheel.flap * 0.42);
  pen.push(0, 3);
  pen.shape(POINTER, skin.shade, 4);
  pen.pop();
  pen.shape(POINTER, skin.paper, 4);
  pen.circle(0, 0, 19, skin.paper);
  pen.sprite(theme.pointer, 0, 0, 27);
  pen.pop();
}

const POINTER: readonly number[] = [-12, 8, 12, 8, 0, 26];
