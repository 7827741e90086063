import { scatter } from './ease';
import type { Pen } from './pen';
import type { Skin } from './skin';

const TURN = Math.PI * 2;

/** What is in the sky, behind the hills. */
export function paintSkyPiece(pen: Pen, skin: Skin, groundY: number): void {
  const y = groundY * 0.3;
  if (skin.ornament === 'moon') paintMoon(pen, y);
  else if (skin.ornament === 'neon') paintStars(pen, skin, groundY);
  else paintSun(pen, skin, y);
  if (skin.ornament !== 'neon') paintClouds(pen, skin, groundY);
  if (skin.ornament === 'moon') paintStars(pen, skin, groundY);
}

/** What hangs from above or falls, before the hills. */
export function paintHanging(pen: Pen, skin: Skin): void {
  if (skin.ornament === 'bunting') paintBunting(pen, skin);
  if (skin.ornament === 'lanterns') paintLanterns(pen, skin);
  if (skin.ornament === 'ribbons') paintRibbons(pen, skin);
  if (skin.ornament === 'snow') paintSnow(pen);
}

function paintSun(pen: Pen, skin: Skin, y: number): void {
  const x = 244;
  pen.circle(x, y, 74, skin.halo);
  if (skin.ornament === 'sun') paintRays(pen, skin, x, y);
  if (skin.ornament === 'clouds') return pen.circle(x, y, 40, skin.accent);
  pen.circle(x, y, 46, skin.halo);
}

function paintRays(pen: Pen, skin: Skin, x: number, y: number): void {
  const turn = pen.calm ? 0 : pen.ms / 9000;
  const yellow = skin.joys[1] ?? '#ffffff';
  for (let i = 0; i < 10; i++) {
    const angle = turn + (i * TURN) / 10;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    pen.line(x + cos * 50, y + sin * 50, x + cos * 62, y + sin * 62, 5, yellow);
  }
  pen.circle(x, y, 40, yellow);
}

function paintMoon(pen: Pen, y: number): void {
  pen.circle(232, y, 92, 'rgba(255,240,200,0.10)');
  pen.circle(232, y, 70, 'rgba(255,240,200,0.16)');
  pen.circle(232, y, 54, '#ffeec2');
  pen.circle(216, y - 14, 9, '#fbe0a4');
  pen.circle(246, y + 16, 13, '#fbe0a4');
  pen.circle(250, y - 22, 6, '#fbe0a4');
}

function paintStars(pen: Pen, skin: Skin, groundY: number): void {
  for (let i = 0; i < 26; i++) {
    const glow = pen.calm ? 0.7 : 0.45 + 0.4 * Math.sin(pen.ms / 700 + i * 2.1);
    pen.fade(glow);
    const colour = i % 5 === 0 ? (skin.joys[1] ?? '#ffffff') : '#ffffff';
    pen.circle(scatter(i) * 320, scatter(i + 90) * groundY * 0.72, 0.8 + scatter(i + 7) * 1.4, colour);
  }
  pen.fade(1);
}

function paintClouds(pen: Pen, skin: Skin, groundY: number): void {
  pen.fade(skin.dark ? 0.16 : 0.78);
  for (let i = 0; i < 3; i++) {
    const speed = pen.calm ? 0 : pen.ms / (150 + i * 60);
    const x = ((scatter(i + 20) * 420 + speed) % 440) - 60;
    paintCloud(pen, skin, x, groundY * (0.2 + 0.15 * i), 0.75 + scatter(i + 30) * 0.5);
  }
  pen.fade(1);
}

function paintCloud(pen: Pen, skin: Skin, x: number, y: number, size: number): void {
  if (skin.ornament === 'clouds') return paintCloudLine(pen, skin, x, y, size);
  pen.round(x - 30 * size, y - 4 * size, 60 * size, 16 * size, 8 * size, '#ffffff');
  pen.circle(x - 9 * size, y - 5 * size, 12 * size, '#ffffff');
  pen.circle(x + 9 * size, y - 2 * size, 9 * size, '#ffffff');
}

/** 祥云: rings in rings on one line. */
function paintCloudLine(pen: Pen, skin: Skin, x: number, y: number, size: number): void {
  for (let k = 0; k < 3; k++) {
    pen.arc(x - 14 * size, y, (14 - k * 4.5) * size, Math.PI, TURN, 2, skin.near);
    pen.arc(x + 12 * size, y, (11 - k * 4) * size, Math.PI, TURN, 2, skin.near);
  }
  pen.line(x - 40 * size, y, x + 36 * size, y, 2, skin.near);
}

function paintBunting(pen: Pen, skin: Skin): void {
  const sway = pen.calm ? 0 : Math.sin(pen.ms / 1400) * 2;
  for (let i = 0; i < 11; i++) {
    const t = (i + 0.5) / 11;
    const x = t * 320;
    const y = 6 + Math.sin(t * Math.PI) * (22 + sway);
    const colour = skin.joys[i % 3] ?? skin.accent;
    pen.shape([x - 9, y, x + 9, y, x + sway * 0.4, y + 19], colour, 1.2);
  }
  for (let i = 0; i < 16; i++) {
    const a = i / 16;
    const b = (i + 1) / 16;
    const sag = 22 + sway;
    pen.line(a * 320, 6 + Math.sin(a * Math.PI) * sag, b * 320, 6 + Math.sin(b * Math.PI) * sag, 1.6, skin.paper);
  }
}

const LANTERNS = [
  [34, 58, 1],
  [84, 30, 0.72],
  [246, 34, 0.76],
  [290, 66, 1.05],
] as const;

function paintLanterns(pen: Pen, skin: Skin): void {
  for (let i = 0; i < LANTERNS.length; i++) {
    const [x, drop, size] = LANTERNS[i] ?? [0, 0, 1];
    const swing = pen.calm ? 0 : Math.sin(pen.ms / 1100 + i * 1.7) * 0.07;
    pen.push(x, -8, swing);
    paintLantern(pen, skin, drop, size);
    pen.pop();
  }
}

function paintLantern(pen: Pen, skin: Skin, drop: number, size: number): void {
  const gold = skin.joys[1] ?? '#ffc53d';
  const y = drop + 16 * size;
  pen.line(0, 0, 0, drop, 1.4, gold);
  pen.line(0, y + 14 * size, 0, y + 34 * size, 2, gold);
  pen.round(-3 * size, y + 22 * size, 6 * size, 13 * size, 2, skin.accent);
  pen.oval(0, y, 20 * size, 15.5 * size, skin.accent);
  pen.oval(0, y, 12 * size, 15.5 * size, skin.joys[2] ?? skin.accent);
  pen.oval(0, y, 10 * size, 15 * size, skin.accent);
  pen.round(-8 * size, y - 18 * size, 16 * size, 5 * size, 2, gold);
  pen.round(-8 * size, y + 13 * size, 16 * size, 5 * size, 2, gold);
}

function paintRibbons(pen: Pen, skin: Skin): void {
  for (let i = 0; i < 14; i++) {
    const fall = pen.calm ? 0 : pen.ms * (0.012 + scatter(i) * 0.012);
    const y = ((scatter(i + 60) * 700 + fall) % 700) - 40;
    const x = scatter(i + 70) * 320 + Math.sin(pen.ms / 900 + i) * (pen.calm ? 0 : 6);
    pen.fade(0.75);
    pen.push(x, y, scatter(i + 80) * 3 + (pen.calm ? 0 : pen.ms / 1800));
    pen.round(-6, -2, 12, 4, 2, skin.joys[i % 4] ?? '#ffffff');
    pen.pop();
  }
  pen.fade(1);
}

function paintSnow(pen: Pen): void {
  pen.fade(0.9);
  for (let i = 0; i < 26; i++) {
    const fall = pen.calm ? 0 : pen.ms * (0.018 + scatter(i) * 0.02);
    const y = ((scatter(i + 60) * 720 + fall) % 740) - 20;
    const x = scatter(i + 70) * 320 + Math.sin(pen.ms / 1300 + i) * (pen.calm ? 0 : 9);
    pen.circle(x, y, 1.2 + scatter(i + 10) * 2, '#ffffff');
  }
  pen.fade(1);
}
