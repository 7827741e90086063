import type { Juice } from './juice';
import type { Pen } from './pen';
import type { Skin } from './skin';

/** What stands above a game while it is played. The room fills one and the same object each frame. */
export interface Hud {
  score: number;
  /** Seconds left and the whole; null for games without a clock. */
  secondsLeft: number | null;
  seconds: number;
  /** Chances left and their sprite; null for none. */
  chances: number | null;
  chanceSprite: string;
}

export const emptyHud = (): Hud => ({
  score: 0,
  secondsLeft: null,
  seconds: 1,
  chances: null,
  chanceSprite: 'red-heart',
});

const ROW = 40;
const numbers: string[] = [];

/** Numbers as words, made once each: a frame makes none. */
function wordOf(n: number): string {
  const known = numbers[n];
  if (known !== undefined) return known;
  const made = String(n);
  if (n >= 0 && n < 4096) numbers[n] = made;
  return made;
}

/** Score on the left, ring in the middle, chances on the right, leaving `aside` for the pause button. */
export function paintHud(pen: Pen, skin: Skin, juice: Juice, hud: Hud, top: number, aside: number): void {
  const y = top + ROW / 2 + 4;
  paintScore(pen, skin, juice, hud.score, y);
  if (hud.secondsLeft !== null) paintRing(pen, skin, hud.secondsLeft, hud.seconds, y);
  if (hud.chances !== null) paintChances(pen, skin, juice, hud, y, aside);
}

function paintScore(pen: Pen, skin: Skin, juice: Juice, score: number, y: number): void {
  const words = wordOf(score);
  const width = Math.max(58, pen.measure(words, 26) + 28);
  const swing = juice.swing('score') * 0.14;
  juice.scoreX = 16 + width / 2;
  juice.scoreY = y;
  pen.push(16 + width / 2, y, 0, 1 + swing, 1 - swing * 0.6);
  pen.round(-width / 2, -19, width, 40, 20, skin.paperEdge);
  pen.round(-width / 2, -20, width, 38, 19, skin.paper);
  pen.text(words, 0, 0, 26, skin.onPaper);
  pen.pop();
}

function paintRing(pen: Pen, skin: Skin, left: number, whole: number, y: number): void {
  const start = -Math.PI / 2;
  const last = left <= 5 && left > 0;
  const beat = last && !pen.calm ? 1 + 0.06 * Math.sin(pen.ms / 80) : 1;
  pen.push(160, y, 0, beat, beat);
  pen.circle(0, 1, 25, skin.paperEdge);
  pen.circle(0, 0, 25, skin.paper);
  pen.arc(0, 0, 20, 0, Math.PI * 2, 4, skin.tint);
  if (left > 0) pen.arc(0, 0, 20, start, start + (Math.PI * 2 * left) / whole, 4, skin.accent);
  pen.text(wordOf(Math.ceil(left)), 0, 0.5, 17, last ? skin.accentText : skin.onPaper);
  pen.pop();
}

function paintChances(pen: Pen, skin: Skin, juice: Juice, hud: Hud, y: number, aside: number): void {
  const count = hud.chances ?? 0;
  const width = 16 + count * 19;
  const right = pen.width - aside;
  if (count === 0) return;
  const swing = juice.swing('chances');
  pen.round(right - width, y - 15, width, 32, 16, skin.paperEdge);
  pen.round(right - width, y - 16, width, 31, 15.5, skin.paper);
  for (let i = 0; i < count; i++) {
    pen.sprite(hud.chanceSprite, right - width + 17.5 + i * 19, y, 17 * (1 + swing * 0.3));
  }
}
