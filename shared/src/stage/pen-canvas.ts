import { Faces } from './faces';
import type { Pen } from './pen';
import { Washes } from './washes';

/** Where a sprite lies: a picture that can be drawn, and its square in it. */
export interface SpriteCut {
  readonly picture: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface SpriteFinder {
  find(name: string): SpriteCut | undefined;
}

const TURN = Math.PI * 2;

/** The pen over a 2D canvas of the phone or of a browser. One is made for a stage and kept. */
export class CanvasPen implements Pen {
  width = 320;
  height = 480;
  calm = false;
  ms = 0;
  private readonly faces: Faces;
  private readonly washes: Washes;

  constructor(
    private readonly ctx: CanvasRenderingContext2D,
    private readonly sprites: SpriteFinder,
    private readonly shade: () => string,
  ) {
    this.faces = new Faces(ctx);
    this.washes = new Washes(ctx);
  }

  /** Called before each frame: the field is `width × height` units, each `scale` dots. */
  begin(width: number, height: number, scale: number, ms: number): void {
    this.width = width;
    this.height = height;
    this.ms = ms;
    this.faces.forget();
    this.ctx.setTransform(scale, 0, 0, scale, 0, 0);
    this.ctx.globalAlpha = 1;
    this.ctx.lineCap = 'round';
    this.ctx.lineJoin = 'round';
    this.ctx.textBaseline = 'middle';
  }

  rect(x: number, y: number, w: number, h: number, colour: string): void {
    this.ctx.fillStyle = colour;
    this.ctx.fillRect(x, y, w, h);
  }

  round(x: number, y: number, w: number, h: number, r: number, colour: string): void {
    this.ctx.fillStyle = colour;
    this.roundPath(x, y, w, h, r);
    this.ctx.fill();
  }

  circle(x: number, y: number, r: number, colour: string): void {
    this.ctx.fillStyle = colour;
    this.ctx.beginPath();
    this.ctx.arc(x, y, r, 0, TURN);
    this.ctx.fill();
  }

  oval(x: number, y: number, rx: number, ry: number, colour: string): void {
    this.ctx.save();
    this.ctx.translate(x, y);
    this.ctx.scale(1, ry / rx);
    this.circle(0, 0, rx, colour);
    this.ctx.restore();
  }

  arc(x: number, y: number, r: number, from: number, to: number, thick: number, colour: string): void {
    this.ctx.strokeStyle = colour;
    this.ctx.lineWidth = thick;
    this.ctx.beginPath();
    this.ctx.arc(x, y, r, from, to);
    this.ctx.stroke();
  }

  pie(x: number, y: number, r: number, from: number, to: number, colour: string): void {
    this.ctx.fillStyle = colour;
    this.ctx.beginPath();
    this.ctx.moveTo(x, y);
    this.ctx.arc(x, y, r, from, to);
    this.ctx.closePath();
    this.ctx.fill();
  }

  line(x1: number, y1: number, x2: number, y2: number, thick: number, colour: string): void {
    this.ctx.strokeStyle = colour;
    this.ctx.lineWidth = thick;
    this.ctx.beginPath();
    this.ctx.moveTo(x1, y1);
    this.ctx.lineTo(x2, y2);
    this.ctx.stroke();
  }

  shape(points: readonly number[], colour: string, soft = 0): void {
    this.ctx.fillStyle = colour;
    this.ctx.beginPath();
    for (let i = 0; i + 1 < points.length; i += 2) this.ctx.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
    this.ctx.closePath();
    this.ctx.fill();
    if (soft <= 0) return;
    this.ctx.strokeStyle = colour;
    this.ctx.lineWidth = soft * 2;
    this.ctx.stroke();
  }

  wash(x: number, y: number, w: number, h: number, above: string, below: string): void {
    this.ctx.fillStyle = this.washes.get(y, h, above, below);
    this.ctx.fillRect(x, y, w, h);
  }

  sprite(name: string, x: number, y: number, size: number, turn = 0, stretchX = 1, stretchY = 1): void {
    const cut = this.sprites.find(name);
    if (cut === undefined) return;
    const { ctx } = this;
    if (turn === 0 && stretchX === 1 && stretchY === 1) {
      ctx.drawImage(cut.picture, cut.x, cut.y, cut.size, cut.size, x - size / 2, y - size / 2, size, size);
      return;
    }
    ctx.save();
    ctx.translate(x, y);
    if (turn !== 0) ctx.rotate(turn);
    ctx.scale(stretchX, stretchY);
    ctx.drawImage(cut.picture, cut.x, cut.y, cut.size, cut.size, -size / 2, -size / 2, size, size);
    ctx.restore();
  }

  shadow(x: number, y: number, w: number): void {
    this.oval(x, y, w / 2, Math.max(1, w * 0.13), this.shade());
  }

  text(
    words: string,
    x: number,
    y: number,
    size: number,
    colour: string,
    align: 'left' | 'center' | 'right' = 'center',
    bold = true,
  ): void {
    this.faces.use(size, bold);
    this.ctx.textAlign = align;
    this.ctx.fillStyle = colour;
    this.ctx.fillText(words, x, y);
  }

  measure(words: string, size: number, bold = true): number {
    this.faces.use(size, bold);
    return this.ctx.measureText(words).width;
  }

  push(x: number, y: number, turn = 0, scaleX = 1, scaleY = scaleX): void {
    this.ctx.save();
    this.ctx.translate(x, y);
    if (turn !== 0) this.ctx.rotate(turn);
    if (scaleX !== 1 || scaleY !== 1) this.ctx.scale(scaleX, scaleY);
  }

  pop(): void {
    this.ctx.restore();
    this.faces.forget();
  }

  fade(opacity: number): void {
    this.ctx.globalAlpha = opacity < 0 ? 0 : opacity > 1 ? 1 : opacity;
  }

  clip(x: number, y: number, w: number, h: number, r: number): void {
    this.ctx.save();
    this.roundPath(x, y, w, h, r);
    this.ctx.clip();
  }

  unclip(): void {
    this.ctx.restore();
    this.faces.forget();
  }

  private roundPath(x: number, y: number, w: number, h: number, r: number): void {
    const { ctx } = this;
    const k = Math.min(r, w / 2, h / 2);
    ctx.beginPath();
    ctx.moveTo(x + k, y);
    ctx.arcTo(x + w, y, x + w, y + h, k);
    ctx.arcTo(x + w, y + h, x, y + h, k);
    ctx.arcTo(x, y + h, x, y, k);
    ctx.arcTo(x, y, x + w, y, k);
    ctx.closePath();
  }
}
