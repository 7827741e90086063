import type { Art, RoomArt, SpritePlace } from './art';
import type { SpriteCut } from './pen-canvas';
import type { Surface } from './surface';

/** Single pictures that the phone always carries: name → address. */
export type LooseSprites = Readonly<Record<string, string | undefined>>;

/** What stands in for a name this phone does not carry: it always means something good. */
const FALLBACK = 'wrapped-gift';

/**
 * The sprites of one stage. Pictures load when the stage comes up (the atlas) or when first asked for (loose ones,
 * such as prizes); until then nothing is drawn for them, and a picture that fails to load stays away quietly.
 */
export class SpriteShelf implements Art {
  private readonly cuts = new Map<string, SpriteCut>();
  private readonly asked = new Set<string>();
  private surface: Surface | null = null;

  constructor(
    private readonly room: RoomArt,
    private readonly loose: LooseSprites,
  ) {}

  /** Pictures can only be made by a canvas that is on screen. */
  async attach(surface: Surface): Promise<void> {
    this.surface = surface;
    this.cuts.clear();
    this.asked.clear();
    if (this.room.sprites.length === 0) return;
    const picture = await surface.loadPicture(this.room.atlas);
    if (picture === null || this.surface !== surface) return;
    this.room.sprites.forEach((name, at) => this.cuts.set(name, this.cutAt(picture, at)));
  }

  find(name: string): SpriteCut | undefined {
    const cut = this.cuts.get(name);
    if (cut !== undefined) return cut;
    if (!this.asked.has(name)) this.fetchLoose(name);
    const unknown = this.loose[name] === undefined && !this.room.sprites.includes(name);
    return unknown && name !== FALLBACK ? this.find(FALLBACK) : undefined;
  }

  place(name: string): SpritePlace | null {
    const at = this.room.sprites.indexOf(name);
    const { columns, atlas, sprites } = this.room;
    const rows = Math.ceil(sprites.length / columns);
    if (at >= 0) return { src: atlas, column: at % columns, row: Math.floor(at / columns), columns, rows };
    const src = this.loose[name];
    return src === undefined ? null : { src, column: 0, row: 0, columns: 1, rows: 1 };
  }

  private cutAt(picture: CanvasImageSource, at: number): SpriteCut {
    const { cell, columns } = this.room;
    return { picture, x: (at % columns) * cell, y: Math.floor(at / columns) * cell, size: cell };
  }

  private fetchLoose(name: string): void {
    const { surface } = this;
    if (surface !== null) this.asked.add(name);
    const src = this.loose[name];
    if (surface === null || src === undefined) return;
    void surface.loadPicture(src).then((picture) => {
      if (picture !== null && this.surface === surface)
        this.cuts.set(name, { picture, x: 0, y: 0, size: picture.width });
    });
  }
}
