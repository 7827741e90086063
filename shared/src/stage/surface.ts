import Taro from '@tarojs/taro';

export interface Picture {
  readonly width: number;
  readonly height: number;
}

/** A canvas on screen, the same way on the phone and in a browser. */
export interface Surface {
  readonly ctx: CanvasRenderingContext2D;
  /** Its box in the page, in CSS pixels. */
  readonly box: Box;
  readonly dots: number;
  fit(): void;
  nextFrame(run: (now: number) => void): number;
  dropFrame(handle: number): void;
  loadPicture(src: string): Promise<(CanvasImageSource & Picture) | null>;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What WeChat's canvas node offers beyond a browser's. */
interface PhoneCanvas {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D | null;
  requestAnimationFrame?(run: (now: number) => void): number;
  cancelAnimationFrame?(handle: number): void;
  createImage?(): HTMLImageElement;
}

/** More dots than this cost frames on small phones and are not seen. */
const MOST_DOTS = 2;

/** By a class of its own. Two questions in one: in a browser Taro answers a question for the node with nothing else. */
export function findSurface(name: string): Promise<Surface | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`.${name}`)
      .node()
      .select(`.${name}`)
      .boundingClientRect()
      .exec((answers: [{ node?: PhoneCanvas } | null, Box | null]) => resolve(surfaceOf(answers[0]?.node, answers[1])));
  });
}

function surfaceOf(canvas: PhoneCanvas | undefined, found: Box | null): Surface | null {
  const ctx = canvas?.getContext('2d');
  if (!canvas || !ctx || !found || found.width <= 0 || found.height <= 0) return null;
  const box = { left: found.left, top: found.top, width: found.width, height: found.height };
  const dots = Math.min(MOST_DOTS, Taro.getWindowInfo().pixelRatio || 1);
  return {
    ctx,
    box,
    dots,
    // A browser's wrapper may set the canvas back to its CSS size when it renders again.
    fit: () => {
      const width = Math.round(box.width * dots);
      const height = Math.round(box.height * dots);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    },
    nextFrame: (run) =>
      canvas.requestAnimationFrame ? canvas.requestAnimationFrame(run) : window.requestAnimationFrame(run),
    dropFrame: (handle) =>
      canvas.cancelAnimationFrame ? canvas.cancelAnimationFrame(handle) : window.cancelAnimationFrame(handle),
    loadPicture: (src) => loadPicture(canvas.createImage ? canvas.createImage() : new Image(), src),
  };
}

function loadPicture(picture: HTMLImageElement, src: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    picture.onload = () => resolve(picture);
    picture.onerror = () => resolve(null);
    picture.src = src;
  });
}
