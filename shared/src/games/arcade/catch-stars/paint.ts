import type { Pen, Skin } from '../../../stage/pen';
import { FINE, RIM, type Falling, type State, type Thing } from './state';
import type { Theme } from './theme';

/** Where things are on this screen: the rules' 480 points of height are stretched from the top to the basket. */
export interface Lie {
  readonly basketY: number;
  readonly groundY: number;
}

/** What moves in the picture but not in the rules. */
export interface Mood {
  /** How far before the basket the finger already is, in points. */
  lead: number;
  /** Basket's tilt and squash. */
  tilt: number;
  squash: number;
}

const SIZES: Readonly<Record<Thing, number>> = { star: 36, gift: 40, bomb: 38 };
const RIM_Y = (RIM.top + RIM.bottom) / 2;

export function lieOf(pen: Pen, bottom: number): Lie {
  const groundY = pen.height - Math.max(84, bottom + 64);
  return { groundY, basketY: groundY - 18 };
}

export function paint(pen: Pen, state: State, theme: Theme, skin: Skin, alpha: number, lie: Lie, mood: Mood): void {
  for (const thing of state.falling) paintShadow(pen, thing, lie);
  for (const thing of state.falling) paintFalling(pen, thing, theme, skin, alpha, lie);
  paintBasket(pen, state, theme, lie, mood);
  paintCombo(pen, state, skin, lie);
}

export const heightOf = (y: number, lie: Lie): number => (y / RIM_Y) * lie.basketY;

function paintShadow(pen: Pen, thing: Falling, lie: Lie): void {
  const near = Math.max(0, thing.y / RIM_Y);
  if (near > 1.06) return;
  pen.fade(0.15 + 0.65 * near);
  pen.shadow(thing.x / FINE, lie.groundY + 16, 10 + 24 * near);
  pen.fade(1);
}

function paintFalling(pen: Pen, thing: Falling, theme: Theme, skin: Skin, alpha: number, lie: Lie): void {
  const y = heightOf(thing.y + thing.speed * alpha, lie);
  const x = thing.x / FINE;
  if (y > lie.groundY + 40) return;
  if (y > lie.groundY) pen.fade(1 - (y - lie.groundY) / 40);
  if (thing.kind === 'star') paintStar(pen, thing.id, theme.star, skin, x, y);
  else if (thing.kind === 'gift') paintGift(pen, thing.id, theme.gift, skin, x, y);
  else paintBomb(pen, thing.id, theme.bomb, skin, x, y);
  pen.fade(1);
}

function paintStar(pen: Pen, id: number, sprite: string, skin: Skin, x: number, y: number): void {
  if (!pen.calm) {
    pen.circle(x, y - 20, 5, skin.halo);
    pen.circle(x, y - 31, 3.4, skin.halo);
    pen.circle(x, y - 39, 2, skin.halo);
  }
  pen.sprite(sprite, x, y, SIZES.star, pen.calm ? 0 : Math.sin(y / 48 + id) * 0.3);
}

/** A gift shines: rays turn behind it. */
function paintGift(pen: Pen, id: number, sprite: string, skin: Skin, x: number, y: number): void {
  const turn = pen.calm ? 0 : pen.ms / 900 + id;
  pen.push(x, y, turn);
  for (let i = 0; i < 8; i++) {
    const a = (i * Math.PI) / 4;
    pen.pie(0, 0, 30, a, a + 0.34, skin.halo);
  }
  pen.pop();
  pen.sprite(sprite, x, y, SIZES.gift, pen.calm ? 0 : Math.sin(y / 40) * 0.16);
}

/** A bomb shakes, and its fuse glows: nobody needs to see red to know it. */
function paintBomb(pen: Pen, id: number, sprite: string, skin: Skin, x: number, y: number): void {
  const shake = pen.calm ? 0 : Math.sin(pen.ms / 28 + id) * 1.3;
  pen.circle(x, y, 23, skin.halo);
  pen.arc(x, y, 23 + (pen.calm ? 0 : Math.sin(pen.ms / 120) * 1.5), 0, Math.PI * 2, 2, skin.onSky);
  pen.sprite(sprite, x + shake, y, SIZES.bomb, shake * 0.05);
}

function paintBasket(pen: Pen, state: State, theme: Theme, lie: Lie, mood: Mood): void {
  const { basket, safeUntil, tick } = state;
  const x = basket.x / FINE + mood.lead;
  const size = (basket.half / FINE) * 2 * 1.22;
  pen.shadow(x, lie.groundY + 18, size * 0.9);
  if (tick < safeUntil && Math.floor(tick / 5) % 2 === 0) pen.fade(0.45);
  const squash = mood.squash * 0.2;
  pen.sprite(theme.basket, x, lie.basketY - size * 0.12 + squash * size * 0.4, size, mood.tilt, 1 + squash, 1 - squash);
  pen.fade(1);
}

function paintCombo(pen: Pen, state: State, skin: Skin, lie: Lie): void {
  const times = state.combo >= 12 ? 3 : state.combo >= 6 ? 2 : 1;
  if (times === 1) return;
  const x = Math.min(pen.width - 30, Math.max(30, state.basket.x / FINE + 46));
  const beat = pen.calm ? 1 : 1 + 0.05 * Math.sin(pen.ms / 110);
  pen.push(x, lie.basketY - 46, -0.12, beat, beat);
  pen.round(-19, -13, 38, 27, 13.5, skin.deep);
  pen.round(-19, -14, 38, 26, 13, skin.accent);
  pen.text(times === 3 ? '×3' : '×2', 0, -0.5, 17, skin.onAccent);
  pen.pop();
}
