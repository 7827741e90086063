import { scatter } from './ease';
import type { Pen } from './pen';
import type { Confetti } from './skin';

const MOST = 140;
const GRAVITY = 0.00042;

interface Bit {
  live: boolean;
  x: number;
  y: number;
  vx: number;
  vy: number;
  turn: number;
  spin: number;
  size: number;
  age: number;
  life: number;
  colour: string;
  kind: Confetti | 'ring';
}

const asleep = (): Bit => ({
  live: false,
  x: 0,
  y: 0,
  vx: 0,
  vy: 0,
  turn: 0,
  spin: 0,
  size: 0,
  age: 0,
  life: 1,
  colour: '#ffffff',
  kind: 'paper',
});

/** All the bits there will ever be, made once; the oldest gives way. */
export class Particles {
  private readonly bits: Bit[] = Array.from({ length: MOST }, asleep);
  private next = 0;
  private salt = 1;

  /** `count` bits from a point, thrown upwards and aside. */
  burst(x: number, y: number, count: number, force: number, kind: Confetti, colours: readonly string[]): void {
    for (let i = 0; i < count; i++) {
      const angle = -Math.PI / 2 + (this.whim() - 0.5) * Math.PI * 1.5;
      const speed = force * (0.45 + this.whim() * 0.75);
      const bit = this.wake(x, y, kind, colours[Math.floor(this.whim() * colours.length)] ?? '#ffffff');
      bit.vx = Math.cos(angle) * speed;
      bit.vy = Math.sin(angle) * speed;
      bit.turn = this.whim() * Math.PI * 2;
      bit.spin = (this.whim() - 0.5) * 0.014;
      bit.size = 3 + this.whim() * 4;
      bit.life = 520 + this.whim() * 480;
    }
  }

  /** The answer to a touch. */
  ripple(x: number, y: number, size: number, colour: string): void {
    const bit = this.wake(x, y, 'ring', colour);
    bit.vx = 0;
    bit.vy = 0;
    bit.size = size;
    bit.life = 320;
  }

  step(ms: number): void {
    for (const bit of this.bits) {
      if (!bit.live) continue;
      bit.age += ms;
      if (bit.age >= bit.life) bit.live = false;
      if (bit.kind === 'ring') continue;
      bit.vy += (bit.kind === 'bubble' ? -0.35 : 1) * GRAVITY * ms;
      bit.vx *= 1 - 0.0012 * ms;
      bit.x += bit.vx * ms;
      bit.y += bit.vy * ms;
      bit.turn += bit.spin * ms;
    }
  }

  paint(pen: Pen): void {
    for (const bit of this.bits) {
      if (!bit.live) continue;
      const t = bit.age / bit.life;
      pen.fade(t < 0.6 ? 1 : 1 - (t - 0.6) / 0.4);
      paintBit(pen, bit, t);
    }
    pen.fade(1);
  }

  private wake(x: number, y: number, kind: Bit['kind'], colour: string): Bit {
    const bit = this.bits[this.next] ?? asleep();
    this.next = (this.next + 1) % MOST;
    bit.live = true;
    bit.age = 0;
    bit.x = x;
    bit.y = y;
    bit.kind = kind;
    bit.colour = colour;
    return bit;
  }

  private whim(): number {
    this.salt = (this.salt + 1) % 100_000;
    return scatter(this.salt);
  }
}

function paintBit(pen: Pen, bit: Bit, t: number): void {
  const { x, y, size, colour } = bit;
  if (bit.kind === 'ring') return pen.arc(x, y, size * (0.35 + t * 0.65), 0, Math.PI * 2, 3 * (1 - t) + 0.5, colour);
  if (bit.kind === 'bubble') return pen.arc(x, y, size * 0.8, 0, Math.PI * 2, 1.6, colour);
  if (bit.kind === 'flake') return pen.circle(x, y, size * 0.55, colour);
  if (bit.kind === 'spark') return pen.line(x, y, x - bit.vx * 46, y - bit.vy * 46, size * 0.5, colour);
  // Paper turns over in the air: its height breathes.
  const flat = Math.abs(Math.cos(bit.turn * 1.7)) * 0.8 + 0.2;
  pen.push(x, y, bit.turn, 1, flat);
  if (bit.kind === 'petal') pen.oval(0, 0, size * 0.9, size * 0.55, colour);
  else if (bit.kind === 'ribbon') pen.round(-size * 1.3, -size * 0.3, size * 2.6, size * 0.6, size * 0.3, colour);
  else pen.round(-size * 0.7, -size * 0.5, size * 1.4, size, 1, colour);
  pen.pop();
}
