import { scatter } from './ease';
import { paintHanging, paintSkyPiece } from './ornaments';
import type { Pen } from './pen';
import type { Skin } from './skin';

/** Hills reach beyond both edges, so that they may drift. */
const BEYOND = 40;
const STRIDE = 8;

const hills = new Map<string, readonly number[]>();

/** A rolling line around y = 0, closed far below; made once for each shape. */
function hill(seed: number, height: number): readonly number[] {
  const key = `${seed}:${height}`;
  const known = hills.get(key);
  if (known !== undefined) return known;
  const made: number[] = [];
  for (let x = -BEYOND; x <= 320 + BEYOND; x += STRIDE) made.push(x, -height * roll(x, seed));
  made.push(320 + BEYOND, 400, -BEYOND, 400);
  hills.set(key, made);
  return made;
}

function roll(x: number, seed: number): number {
  const slow = Math.sin(x / 67 + scatter(seed) * 6);
  const quick = Math.sin(x / 31 + scatter(seed + 1) * 6);
  return slow * 0.65 + quick * 0.35;
}

/**
 * The world behind every room: sky, something in it, far and near hills, ground from `groundY` down. `lean` −1 … 1
 * shifts the layers against each other (a basket that moves, a finger that drags).
 */
export function paintScenery(pen: Pen, skin: Skin, groundY: number, lean = 0): void {
  const breath = pen.calm ? 0 : Math.sin(pen.ms / 5200);
  const drift = pen.calm ? 0 : lean * 10 + breath * 3;
  pen.wash(0, 0, pen.width, groundY + 40, skin.skyHigh, skin.skyLow);
  paintSkyPiece(pen, skin, groundY);
  paintRange(pen, skin, groundY - 74, drift * 0.35);
  paintMeadow(pen, skin, groundY - 30, drift * 0.8);
  paintGround(pen, skin, groundY);
  paintHanging(pen, skin);
}

function paintRange(pen: Pen, skin: Skin, y: number, drift: number): void {
  pen.push(drift, y);
  pen.shape(hill(3, 34 * skin.roll), skin.farEdge);
  pen.push(0, 4);
  pen.shape(hill(3, 34 * skin.roll), skin.far);
  pen.pop();
  pen.pop();
}

function paintMeadow(pen: Pen, skin: Skin, y: number, drift: number): void {
  pen.push(drift, y);
  paintTrees(pen, skin);
  pen.shape(hill(8, 20 * skin.roll), skin.nearEdge);
  pen.push(0, 4);
  pen.shape(hill(8, 20 * skin.roll), skin.near);
  pen.pop();
  pen.pop();
}

function paintTrees(pen: Pen, skin: Skin): void {
  for (let i = 0; i < 6; i++) {
    const x = 12 + i * 58 + scatter(i + 40) * 26;
    const size = 13 + scatter(i + 50) * 11;
    paintTree(pen, skin, x, 6 - 20 * skin.roll * roll(x, 8), size);
  }
}

function paintTree(pen: Pen, skin: Skin, x: number, y: number, size: number): void {
  if (skin.ornament === 'neon') {
    pen.round(x - size * 0.7, y - size * 3.4, size * 1.4, size * 4, 3, skin.farEdge);
    for (let k = 0; k < 5; k++) {
      if (scatter(k + x) > 0.4)
        pen.round(x - 5 + (k % 2) * 6, y - size * 3 + k * 7, 3.4, 3.4, 1, skin.joys[1] ?? skin.accent);
    }
    return;
  }
  pen.round(x - 1.5, y - size, 3, size * 1.4, 1.5, skin.groundDeep);
  if (skin.ornament === 'snow') {
    pen.shape([x, y - size * 2.9, x + size * 0.8, y - size * 0.5, x - size * 0.8, y - size * 0.5], skin.near, 2);
    pen.shape([x, y - size * 2.9, x + size * 0.36, y - size * 1.8, x - size * 0.36, y - size * 1.8], '#ffffff', 1);
    return;
  }
  pen.circle(x, y - size * 1.5, size * 0.85, skin.nearEdge);
  pen.circle(x - size * 0.2, y - size * 1.36, size * 0.66, skin.near);
}

function paintGround(pen: Pen, skin: Skin, y: number): void {
  pen.push(0, y);
  pen.shape(hill(13, 5), skin.groundEdge);
  pen.push(0, 4);
  pen.shape(hill(13, 5), skin.ground);
  pen.pop();
  pen.pop();
  pen.wash(0, y + 14, pen.width, Math.max(1, pen.height - y - 14), skin.ground, skin.groundDeep);
  for (let i = 0; i < 9; i++) paintTuft(pen, skin, i, y + 24 + scatter(i + 300) * Math.max(10, pen.height - y - 40));
}

/** Small things in the grass: a dot of joy, or two blades. */
function paintTuft(pen: Pen, skin: Skin, i: number, y: number): void {
  const x = 14 + ((i * 37 + scatter(i + 310) * 30) % 292);
  if (i % 3 !== 0) {
    pen.line(x, y, x - 2.5, y - 5, 2, skin.groundEdge);
    return pen.line(x + 4, y, x + 6, y - 6, 2, skin.groundEdge);
  }
  pen.fade(0.9);
  pen.circle(x - 2, y, 2, skin.joys[1] ?? skin.accent);
  pen.circle(x + 2, y, 2, skin.joys[1] ?? skin.accent);
  pen.circle(x, y - 2.4, 2, skin.joys[1] ?? skin.accent);
  pen.circle(x, y - 0.4, 1.2, '#ffffff');
  pen.fade(1);
}
