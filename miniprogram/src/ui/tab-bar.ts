import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { tabShapes } from '../assets/made/tab/shapes';
import { useSteps } from '../theme/use-theme';
import { useWords } from '../text/use-words';

const TABS = ['home', 'games', 'coupons', 'me'] as const;

/** The tab bar is not drawn by us; it is told the brand's colour and the member's language, on tab pages only. */
export function useTabBar(tab: boolean): void {
  const { accent, accentText } = useSteps();
  const { tabs } = useWords();
  const dress = (): void => {
    if (!tab) return;
    Taro.setTabBarStyle({ selectedColor: accentText }).catch(ignore);
    TABS.forEach((name, index) => {
      Taro.setTabBarItem({ index, text: tabs[name], ...chosenIcon(name, accent) }).catch(ignore);
    });
  };
  useDidShow(dress);
  useEffect(dress, [tab, accent, accentText, tabs]);
}

/** A tab page that is not on top any more may not dress the bar; the next one shown will. */
function ignore(): void {}

/** A mini-program belongs to one brand and has its icons built in; h5 serves many brands and draws them. */
function chosenIcon(name: string, accent: string): { selectedIconPath?: string } {
  if (process.env.TARO_ENV !== 'h5') return {};
  const svg = (tabShapes[name] ?? '').replace(/ACCENT/g, accent);
  return { selectedIconPath: `data:image/svg+xml,${encodeURIComponent(svg)}` };
}
