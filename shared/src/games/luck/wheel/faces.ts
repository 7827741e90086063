import type { PrizeFace } from '../../../api/prize';
import type { Pen } from '../../../stage/pen';
import type { Config } from './config';
import type { Slice } from './paint';
import { layout } from './rules';

const ARC = 96;
const SIZES = [13, 12, 11, 10, 9.5] as const;

/** Names are fitted to the width of their slice; with many slices only pictures stay. */
export function fitSlices(pen: Pen, config: Config, faces: readonly PrizeFace[]): readonly Slice[] {
  const order = layout(config, faces.length);
  const room = ((Math.PI * 2) / Math.max(1, order.length)) * ARC - 8;
  return order.map((face) => fit(pen, faces[face], Math.min(room, 84)));
}

function fit(pen: Pen, face: PrizeFace | undefined, room: number): Slice {
  const sprite = face?.sprite ?? 'wrapped-gift';
  const name = face?.name ?? '';
  if (room < 40) return { sprite, name: '', size: 0 };
  const size = SIZES.find((one) => pen.measure(name, one) <= room);
  if (size !== undefined) return { sprite, name, size };
  return { sprite, name: shorten(pen, name, room), size: 9.5 };
}

function shorten(pen: Pen, name: string, room: number): string {
  const signs = Array.from(name);
  while (signs.length > 1 && pen.measure(`${signs.join('')}…`, 9.5) > room) signs.pop();
  return `${signs.join('')}…`;
}
