import { emptyHud, paintHud } from './hud';
import { CanvasPen } from './pen-canvas';
import type { StageProps } from './stage';
import { findSurface, type Surface } from './surface';
import type { TouchMap } from './touch';

/** A frame that took longer than this was a pause, not a frame. */
const LONGEST_FRAME_MS = 100;
const TRIES = 12;
const PAUSE_BUTTON = 62;

/** One canvas kept painted: it beats the game's clock, lets the room draw, then adds what every room has. */
export class StageLoop {
  private surface: Surface | null = null;
  private pen: CanvasPen | null = null;
  private handle = 0;
  private lastAt = 0;
  private ms = 0;
  private opened = 0;
  private resting = false;
  private readonly hud = emptyHud();

  constructor(
    private readonly props: { readonly current: StageProps },
    private readonly map: TouchMap,
  ) {}

  /** A canvas may need a moment before it has a size. */
  async open(id: string): Promise<void> {
    const opening = ++this.opened;
    for (let i = 0; i < TRIES; i++) {
      const surface = await findSurface(id);
      if (opening !== this.opened) return;
      if (surface !== null) return this.begin(surface);
      await new Promise((done) => setTimeout(done, 30 + i * 20));
    }
  }

  close(): void {
    this.opened += 1;
    this.stop();
    this.surface = null;
  }

  rest(): void {
    this.resting = true;
    this.stop();
  }

  resume(): void {
    this.resting = false;
    if (this.surface !== null && this.handle === 0) this.ask();
  }

  private begin(surface: Surface): void {
    this.stop();
    const { scene } = this.props.current;
    this.surface = surface;
    this.map.place(surface.box);
    this.pen = new CanvasPen(surface.ctx, scene.art, () => this.props.current.scene.skin.shade);
    void scene.art.attach(surface);
    if (!this.resting) this.ask();
  }

  private stop(): void {
    if (this.handle !== 0) this.surface?.dropFrame(this.handle);
    this.handle = 0;
    this.lastAt = 0;
  }

  private readonly frame = (now: number): void => {
    const ms = this.lastAt === 0 ? 16 : Math.min(LONGEST_FRAME_MS, Math.max(0, now - this.lastAt));
    this.lastAt = now;
    this.ask();
    this.paint(ms);
  };

  private ask(): void {
    this.handle = this.surface?.nextFrame(this.frame) ?? 0;
  }

  private paint(ms: number): void {
    const { surface, pen, hud } = this;
    if (surface === null || pen === null) return;
    const { scene, draw, hud: fill } = this.props.current;
    const { juice, skin } = scene;
    this.ms += ms;
    const alpha = scene.beat(ms);
    juice.step(ms);
    surface.fit();
    const scale = surface.box.width / 320;
    pen.calm = scene.calm;
    pen.begin(320, surface.box.height / scale, scale * surface.dots, this.ms);
    pen.push(juice.shakeX(this.ms), juice.shakeY(this.ms));
    draw(pen, alpha, ms);
    pen.pop();
    if (fill !== undefined && scene.phase === 'playing') {
      fill(hud);
      paintHud(pen, skin, juice, hud, scene.safe.top, PAUSE_BUTTON);
    }
    juice.paint(pen);
  }
}
