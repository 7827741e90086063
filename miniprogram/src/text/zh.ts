/** Every word of the member pages. Chinese is written here first; en.ts must have the same keys. */
export const zh = {
  common: {
    back: '返回',
    close: '关闭',
    cancel: '先不了',
    ok: '好的',
    retry: '再试一次',
    more: '查看全部',
    loading: '正在打开…',
    loadMore: '上拉看更多',
    noMore: '就这些啦',
    copied: '已复制',
    points: '积分',
    growth: '成长值',
    yuan: (fen: number) => `¥${(fen / 100).toFixed(fen % 100 === 0 ? 0 : 2)}`,
    saved: '存好了',
  },
  trouble: {
    offlineTitle: '没连上网',
    offlineText: '你的东西都在,连上网再看',
    offlineBar: '没连上网,先看看上次的内容',
    title: '出了点小状况',
    unreadable: '没收到完整的回应,东西都在,请再试一次',
    request: (id: string) => `编号 ${id}`,
    openInWechat: '请在微信里打开',
  },
};

export type Words = typeof zh;
