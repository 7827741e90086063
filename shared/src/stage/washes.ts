interface Wash {
  readonly y: number;
  readonly h: number;
  readonly above: string;
  readonly below: string;
  readonly fill: CanvasGradient;
}

const MOST = 24;

/** Gradients, made once for each pair of colours and place: a frame makes none. */
export class Washes {
  private readonly made: Wash[] = [];

  constructor(private readonly ctx: CanvasRenderingContext2D) {}

  get(y: number, h: number, above: string, below: string): CanvasGradient {
    for (const one of this.made) {
      if (one.y === y && one.h === h && one.above === above && one.below === below) return one.fill;
    }
    const fill = this.ctx.createLinearGradient(0, y, 0, y + h);
    fill.addColorStop(0, above);
    fill.addColorStop(1, below);
    if (this.made.length >= MOST) this.made.shift();
    this.made.push({ y, h, above, below, fill });
    return fill;
  }
}
