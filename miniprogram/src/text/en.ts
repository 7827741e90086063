import type { Words } from './zh';

export const en: Words = {
  common: {
    back: 'Back',
    close: 'Close',
    cancel: 'Not now',
    ok: 'OK',
    retry: 'Try again',
    more: 'See all',
    loading: 'Opening…',
    loadMore: 'Pull up for more',
    noMore: 'That is all',
    copied: 'Copied',
    points: 'points',
    growth: 'growth',
    yuan: (fen) => `¥${(fen / 100).toFixed(fen % 100 === 0 ? 0 : 2)}`,
    saved: 'Saved',
  },
  trouble: {
    offlineTitle: 'You are offline',
    offlineText: 'Nothing is lost. Look again once you are connected',
    offlineBar: 'Offline: this is what we saw last time',
    title: 'Something went wrong',
    unreadable: 'The answer did not arrive whole. Nothing is lost, please try again',
    request: (id) => `Ref ${id}`,
    openInWechat: 'Please open this in WeChat',
  },
};
