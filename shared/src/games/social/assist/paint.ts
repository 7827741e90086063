import type { Pen, Skin } from '../../../stage/pen';
import type { Theme } from './theme';

/** What moves in the picture: how bright each lamp is now, 0 … 1. */
export interface Lamps {
  readonly glow: number[];
  /** Opening of the present when everybody is there, 0 … 1. */
  open: number;
}

const TURN = Math.PI * 2;

/** Lamps hang in an arc over the present, one for each friend. */
export function paint(
  pen: Pen,
  needed: number,
  lamps: Lamps,
  theme: Theme,
  skin: Skin,
  top: number,
  groundY: number,
): void {
  const middle = groundY - 44;
  paintBeams(pen, needed, lamps, skin, top, middle);
  if (lamps.open > 0) paintRays(pen, lamps.open, skin, groundY - 78);
  const room = Math.min(1, Math.max(0.62, (groundY - top - 130) / 150));
  pen.push(160, groundY, 0, room, room);
  paintPodium(pen, skin);
  paintGoal(pen, lamps, theme);
  pen.pop();
  for (let i = 0; i < needed; i++) paintLamp(pen, i, needed, lamps.glow[i] ?? 0, theme, skin, top);
}

const lampX = (i: number, needed: number): number => 160 + (i - (needed - 1) / 2) * Math.min(92, 272 / needed);
export const lampAt = { x: lampX, y: (i: number, needed: number, top: number): number => top + 74 + dropOf(i, needed) };

function dropOf(i: number, needed: number): number {
  const aside = needed === 1 ? 0 : Math.abs(i - (needed - 1) / 2) / ((needed - 1) / 2);
  return (1 - aside) * 30;
}

const beam: number[] = [0, 0, 0, 0, 0, 0, 0, 0];

function paintBeams(pen: Pen, needed: number, lamps: Lamps, skin: Skin, top: number, foot: number): void {
  for (let i = 0; i < needed; i++) {
    const glow = lamps.glow[i] ?? 0;
    if (glow <= 0) continue;
    const x = lampX(i, needed);
    const y = lampAt.y(i, needed, top);
    beam[0] = x - 16;
    beam[1] = y;
    beam[2] = x + 16;
    beam[3] = y;
    beam[4] = 160 + 66;
    beam[5] = foot;
    beam[6] = 160 - 66;
    beam[7] = foot;
    pen.fade(glow * 0.5);
    pen.shape(beam, skin.halo, 0);
  }
  pen.fade(1);
}

/** Drawn around the foot of the present, so that it may shrink where there is little room. */
function paintPodium(pen: Pen, skin: Skin): void {
  pen.shadow(0, 22, 190);
  pen.round(-76, -2, 152, 24, 12, skin.deep);
  pen.round(-76, -8, 152, 24, 12, skin.accent);
  pen.round(-56, -22, 112, 20, 10, skin.deep);
  pen.round(-56, -28, 112, 20, 10, skin.accent);
}

const GOAL_FOOT = -30;

function paintGoal(pen: Pen, lamps: Lamps, theme: Theme): void {
  const breath = pen.calm ? 0 : Math.sin(pen.ms / 620) * 0.025;
  const hop = pen.calm ? 0 : lamps.open * Math.abs(Math.sin(pen.ms / 260)) * 14;
  const size = 104;
  pen.sprite(
    theme.goal,
    0,
    GOAL_FOOT - size * 0.46 - hop,
    size,
    pen.calm ? 0 : Math.sin(pen.ms / 900) * 0.03,
    1 - breath,
    1 + breath,
  );
}

function paintRays(pen: Pen, open: number, skin: Skin, y: number): void {
  pen.fade(open * 0.9);
  pen.push(160, y, pen.calm ? 0 : pen.ms / 2600);
  for (let i = 0; i < 12; i++) pen.pie(0, 0, 128, (i * TURN) / 12, (i * TURN) / 12 + 0.24, skin.halo);
  pen.pop();
  pen.fade(1);
}

/** Off it is a paper lantern with an empty seat; on it glows and a friend looks out. */
function paintLamp(pen: Pen, i: number, needed: number, glow: number, theme: Theme, skin: Skin, top: number): void {
  const x = lampX(i, needed);
  const y = lampAt.y(i, needed, top);
  const swing = pen.calm ? 0 : Math.sin(pen.ms / 1000 + i * 1.4) * 0.05;
  const size = needed > 4 ? 0.76 : 1;
  pen.push(x, 0, swing);
  pen.line(0, 0, 0, y - 30 * size, 1.6, skin.onSky);
  pen.push(0, y, 0, size, size);
  if (glow > 0) {
    pen.fade(glow * 0.9);
    pen.circle(0, 0, 48, skin.halo);
    pen.fade(1);
  }
  pen.round(-13, -37, 26, 9, 4, skin.deep);
  pen.oval(0, 0, 33, 31, skin.nearEdge);
  pen.oval(0, 0, 33 * (0.9 + 0.1 * glow), 31, glow > 0.5 ? (skin.joys[1] ?? skin.accent) : skin.near);
  pen.oval(0, 0, 23, 23, glow > 0.5 ? '#fff8e2' : skin.far);
  pen.round(-13, 28, 26, 8, 4, skin.deep);
  if (glow > 0.5) pen.sprite(theme.helper, 0, 0, 34 * (0.6 + 0.4 * glow));
  else paintSeat(pen, theme);
  pen.pop();
  pen.pop();
}

function paintSeat(pen: Pen, theme: Theme): void {
  pen.fade(0.4);
  pen.sprite(theme.seat, 0, 1, 28);
  pen.fade(1);
}
