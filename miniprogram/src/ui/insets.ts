import Taro from '@tarojs/taro';

export interface Insets {
  /** Above our own bar: the phone's status bar. Device points. */
  top: number;
  bar: number;
  /** Kept free at the right of the bar: WeChat's capsule. */
  right: number;
}

let known: Insets | null = null;

/** Asked once: none of it changes while we run. */
export function insets(): Insets {
  known ??= process.env.TARO_ENV === 'weapp' ? measure() : { top: 0, bar: 52, right: 0 };
  return known;
}

function measure(): Insets {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  return {
    top: statusBarHeight,
    bar: (capsule.top - statusBarHeight) * 2 + capsule.height,
    right: windowWidth - capsule.left,
  };
}
