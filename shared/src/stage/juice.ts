import { ring } from './ease';
import { Flights } from './flights';
import { Particles } from './particles';
import type { Pen } from './pen';
import type { Skin } from './skin';

const BUMP_MS = 260;

/** What makes a hit felt. It lives beside the rules, in frame time, and never touches them. */
export class Juice {
  /** Where 「+n」 flies to, in field units; the HUD sets it. */
  scoreX = 44;
  scoreY = 40;
  private readonly particles = new Particles();
  private readonly flights = new Flights();
  private readonly bumps = new Map<string, number>();
  private shakeLeft = 0;
  private shakeFrom = 1;
  private strength = 0;

  constructor(
    private readonly skin: Skin,
    private readonly calm: boolean,
    private readonly vibrate: (strong: boolean) => void,
  ) {}

  /** Paper, petals or snow from a point. 8–14 bits for a success, 40 for a win. */
  burst(x: number, y: number, count = 12, force = 0.26): void {
    const most = this.calm ? Math.min(4, count) : count;
    this.particles.burst(x, y, most, this.calm ? force * 0.4 : force, this.skin.confetti, this.skin.joys);
  }

  ripple(x: number, y: number, size = 26): void {
    this.particles.ripple(x, y, size, this.skin.halo);
  }

  fly(words: string, x: number, y: number, size = 20): void {
    this.flights.launch(words, x, y, size, '#ffffff', this.skin.deep);
  }

  shake(strength: number, ms = 260): void {
    if (this.calm) return;
    this.strength = strength;
    this.shakeFrom = ms;
    this.shakeLeft = ms;
  }

  thump(strong = false): void {
    this.vibrate(strong);
  }

  /** Starts a squash by name; `swing` then gives its course: 1 … around 0 … 0. */
  bump(name: string): void {
    this.bumps.set(name, BUMP_MS);
  }

  swing(name: string): number {
    const left = this.bumps.get(name) ?? 0;
    return left <= 0 || this.calm ? 0 : ring(1 - left / BUMP_MS);
  }

  step(ms: number): void {
    this.particles.step(ms);
    if (this.flights.step(ms)) this.bump('score');
    this.shakeLeft = Math.max(0, this.shakeLeft - ms);
    for (const [name, left] of this.bumps) {
      if (left > 0) this.bumps.set(name, left - ms);
    }
  }

  shakeX(ms: number): number {
    return this.shakeLeft > 0 ? Math.sin(ms * 0.09) * this.strength * (this.shakeLeft / this.shakeFrom) : 0;
  }

  shakeY(ms: number): number {
    return this.shakeLeft > 0 ? Math.cos(ms * 0.113) * this.strength * 0.7 * (this.shakeLeft / this.shakeFrom) : 0;
  }

  paint(pen: Pen): void {
    this.particles.paint(pen);
    this.flights.paint(pen, this.scoreX, this.scoreY);
  }
}
