import Taro from '@tarojs/taro';
import { track } from '../store/tracking';

type Tab = 'home' | 'games' | 'coupons' | 'me';

export function goTab(tab: Tab): void {
  void Taro.switchTab({ url: `/pages/${tab}/index` });
}

/** A page of the `more` package: `goMore('coupon', { id })`. */
export function goMore(page: string, query: Record<string, string> = {}): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void Taro.navigateTo({ url: `/more/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}` });
}

/** gameId is '<shelf>/<id>'. */
export function gamePage(gameId: string, campaignId: string, invite?: string): string {
  const tail = invite ? `&invite=${encodeURIComponent(invite)}` : '';
  return `/games/${gameId}/index?campaignId=${encodeURIComponent(campaignId)}${tail}`;
}

export function goGame(gameId: string, campaignId: string): void {
  track('tap', { what: 'campaign', id: campaignId });
  void Taro.navigateTo({ url: gamePage(gameId, campaignId) });
}
