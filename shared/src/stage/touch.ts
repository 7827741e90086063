import type { Box } from './surface';

export type TouchStep = 'down' | 'move' | 'up';

/** Field units; one finger, the first. */
export type OnTouch = (step: TouchStep, x: number, y: number) => void;

/** What Taro's touch events carry on both sides. */
interface Finger {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Maps fingers on the page to the field. Phones give touches; in a browser pointers are used, so that a mouse plays
 * too (the console's preview). Positions are taken from the page and the box, for canvas-relative ones exist on one
 * side only.
 */
export class TouchMap {
  private finger: number | null = null;
  private box: Box = { left: 0, top: 0, width: 320, height: 480 };

  constructor(private readonly listener: () => OnTouch | undefined) {}

  place(box: Box): void {
    this.box = box;
  }

  touch(step: TouchStep, event: object): void {
    const { changedTouches: fingers = [] } = event as { changedTouches?: readonly Finger[] };
    for (let i = 0; i < fingers.length; i++) {
      const finger = fingers[i];
      if (finger !== undefined) this.take(step, finger.identifier, finger.clientX, finger.clientY);
    }
  }

  take(step: TouchStep, id: number, clientX: number, clientY: number): void {
    if (step === 'down' && this.finger === null) this.finger = id;
    if (this.finger !== id) return;
    if (step === 'up') this.finger = null;
    const scale = 320 / this.box.width;
    this.listener()?.(step, (clientX - this.box.left) * scale, (clientY - this.box.top) * scale);
  }
}

/** Browser only: pointers over an element; answers how to take them off again. */
export function listenPointers(element: HTMLElement, map: TouchMap): () => void {
  const down = (event: PointerEvent): void => {
    element.setPointerCapture?.(event.pointerId);
    map.take('down', event.pointerId, event.clientX, event.clientY);
  };
  const move = (event: PointerEvent): void => map.take('move', event.pointerId, event.clientX, event.clientY);
  const up = (event: PointerEvent): void => map.take('up', event.pointerId, event.clientX, event.clientY);
  const pairs = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
  ] as const;
  for (const [name, run] of pairs) element.addEventListener(name, run);
  return () => {
    for (const [name, run] of pairs) element.removeEventListener(name, run);
  };
}
