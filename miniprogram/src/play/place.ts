import type { Safe } from '@fanqu/shared/stage/room';
import Taro from '@tarojs/taro';
import { insets } from '../ui/insets';

/** Wider than a phone it stays a phone, in the middle. */
const WIDEST = 430;

interface Place {
  /** Of the page, in device points. */
  readonly width: number;
  /** In device points: where our own bar begins, and how high it is. */
  readonly barTop: number;
  readonly bar: number;
  /** In field units, for the stage. */
  readonly safe: Safe;
}

let known: Place | null = null;

/** The HUD stands under WeChat's capsule; in a browser there is none, and it stands at the top. */
export function placeOf(): Place {
  known ??= measure();
  return known;
}

function measure(): Place {
  const { windowWidth, screenHeight, safeArea } = Taro.getWindowInfo();
  const width = Math.min(WIDEST, windowWidth);
  const units = 320 / width;
  const { top, bar } = insets();
  const isPhone = process.env.TARO_ENV === 'weapp';
  const bottom = isPhone && safeArea ? Math.max(0, screenHeight - safeArea.bottom) : 0;
  return { width, barTop: top, bar, safe: { top: (isPhone ? top + bar : 4) * units, bottom: bottom * units } };
}
