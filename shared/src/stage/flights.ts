import { clamp, outBack } from './ease';
import type { Pen } from './pen';

const MOST = 10;
const LIFE_MS = 620;
const STAY = 0.35;
/** Words fly over any ground, so they carry their own. */
const EDGE = 1.7;

interface Flight {
  live: boolean;
  words: string;
  x: number;
  y: number;
  age: number;
  size: number;
  colour: string;
  edge: string;
}

/** 「+n」 that pops where it was earned and flies to where it is counted. */
export class Flights {
  private readonly flights: Flight[] = Array.from({ length: MOST }, () => ({
    live: false,
    words: '',
    x: 0,
    y: 0,
    age: 0,
    size: 17,
    colour: '#ffffff',
    edge: '#000000',
  }));
  private next = 0;

  launch(words: string, x: number, y: number, size: number, colour: string, edge: string): void {
    const flight = this.flights[this.next];
    this.next = (this.next + 1) % MOST;
    if (flight !== undefined) Object.assign(flight, { live: true, age: 0, words, x, y, size, colour, edge });
  }

  /** True when at least one arrived in this frame. */
  step(ms: number): boolean {
    let arrived = false;
    for (const flight of this.flights) {
      if (!flight.live) continue;
      flight.age += ms;
      if (flight.age < LIFE_MS) continue;
      flight.live = false;
      arrived = true;
    }
    return arrived;
  }

  paint(pen: Pen, toX: number, toY: number): void {
    for (const flight of this.flights) if (flight.live) paintFlight(pen, flight, toX, toY);
    pen.fade(1);
  }
}

function paintFlight(pen: Pen, flight: Flight, toX: number, toY: number): void {
  const t = clamp(flight.age / LIFE_MS);
  const pop = outBack(clamp(t / 0.25));
  const way = pen.calm ? 0 : clamp((t - STAY) / (1 - STAY)) ** 2;
  const x = flight.x + (toX - flight.x) * way;
  const y = flight.y - 14 * pop + (toY - flight.y + 14) * way;
  const size = flight.size * (0.5 + 0.5 * pop) * (1 - 0.35 * way);
  pen.fade(t > 0.85 ? (1 - t) / 0.15 : 1);
  for (let i = 0; i < 8; i++) {
    const a = (i * Math.PI) / 4;
    pen.text(flight.words, x + Math.cos(a) * EDGE, y + Math.sin(a) * EDGE + 0.5, size, flight.edge);
  }
  pen.text(flight.words, x, y, size, flight.colour);
}
