const FAMILY = `-apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans SC", system-ui, sans-serif`;

/** The system's Chinese face. Setting a font is slow on some phones, and so is building its name: both only on a change. */
export class Faces {
  private set = '';
  private readonly names = new Map<number, string>();

  constructor(private readonly ctx: CanvasRenderingContext2D) {}

  use(size: number, bold: boolean): void {
    const name = this.nameOf(size, bold);
    if (name === this.set) return;
    this.ctx.font = name;
    this.set = name;
  }

  /** The canvas has gone back to an earlier state, and its font with it. */
  forget(): void {
    this.set = '';
  }

  private nameOf(size: number, bold: boolean): string {
    const key = Math.round(size * 2) * 2 + (bold ? 1 : 0);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `${bold ? 700 : 400} ${Math.round(size * 2) / 2}px ${FAMILY}`;
    this.names.set(key, name);
    return name;
  }
}
