import type { Pen } from '../../../stage/pen';
import type { Theme } from './theme';

/** The host stands in the grass: large while nobody plays, then small at the side, hopping at every verdict. */
export function paintHost(pen: Pen, theme: Theme, groundY: number, swing: number, alone: boolean): void {
  const size = alone ? 150 : 84;
  const x = alone ? 160 : 262;
  const foot = groundY + (alone ? 30 : 26);
  const breath = pen.calm ? 0 : Math.sin(pen.ms / 700) * 0.02;
  const hop = pen.calm ? 0 : Math.max(0, swing) * 18;
  pen.shadow(x, foot, size * 0.7 * (1 - hop / 60));
  pen.sprite(theme.host, x, foot - size * 0.46 - hop, size, swing * 0.05, 1 - breath, 1 + breath + swing * 0.05);
}
