import type { Pen, Skin } from '../../../stage/pen';
import { isLit, type State } from './rules';
import type { Theme } from './theme';

const SIZE = 132;

/** The lamp on its foot: it glows while it is lit, and ducks when it is tapped. */
export function paint(pen: Pen, state: State, theme: Theme, skin: Skin, groundY: number, swing: number): void {
  const foot = groundY + 24;
  const squash = swing * 0.16;
  pen.shadow(160, foot, SIZE * 0.8);
  if (isLit(state)) paintGlow(pen, skin, foot - SIZE * 0.6);
  else pen.fade(0.55);
  pen.sprite(theme.lamp, 160, foot - SIZE * 0.46, SIZE, 0, 1 + squash, 1 - squash);
  pen.fade(1);
}

function paintGlow(pen: Pen, skin: Skin, y: number): void {
  const breath = pen.calm ? 0 : Math.sin(pen.ms / 90) * 4;
  pen.circle(160, y, 128 + breath, skin.halo);
  pen.circle(160, y, 92 + breath, skin.halo);
}
