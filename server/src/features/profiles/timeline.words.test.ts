import { EVENTS } from '@fanqu/shared/api/tracking';
import { SERVER_FACTS } from '../tracking';
import { durationWords, type Names, type Props, sentenceOf } from './timeline.words';

const names: Names = {
  campaign: (id) => (id === 'c1' ? '接星星，换好茶' : null),
  game: ({ gameId, playId }) => (gameId === 'luck/wheel' ? '大转盘' : (gameId ?? playId) ? '接星星' : null),
  isLuck: ({ gameId }) => gameId === 'luck/wheel',
  coupon: (id) => (id === 'k1' ? '满 30 减 10' : null),
  prize: (id) => (id === 'p1' ? '限定小熊' : null),
  store: (code) => (code === 'S01' ? '静安寺店' : null),
};

const say = (name: string, props: Props): string =>
  sentenceOf({ memberId: 'm1', id: 'e1', name, props, claimedAt: 0, at: 0 }, names);

const play = { playId: 'y1', campaignId: 'c1', gameId: 'arcade/catch-stars' };

const CASES: [string, Props, string][] = [
  ['page_view', { page: 'home' }, '看了首页'],
  ['page_view', { page: 'secret-room' }, '看了「secret-room」页'],
  ['page_view', { page: 'constructor' }, '看了「constructor」页'],
  ['page_leave', { page: 'coupons', stayMs: 65_000 }, '离开券包，停留 1 分 5 秒'],
  ['exposure', { what: 'slot', id: 'welcome', place: 0 }, '看到首页图文(第 1 个)'],
  ['tap', { what: 'campaign', id: 'c1' }, '点了活动「接星星，换好茶」'],
  ['tap', { what: 'campaign', id: 'gone' }, '点了活动'],
  ['game_open', { campaignId: 'c1', gameId: 'arcade/catch-stars' }, '打开活动「接星星，换好茶」'],
  ['game_open', { campaignId: 'gone', gameId: 'arcade/catch-stars' }, '打开活动「接星星」'],
  ['play_start', { campaignId: 'c1', playId: 'y1' }, '手机进入「接星星」的这一局'],
  ['play_step', { playId: 'y1', step: 'combo', value: 3 }, '「接星星」里走到「combo」(3)'],
  ['play_end', { playId: 'y1', score: 32 }, '手机报告「接星星」这一局结束，分数 32'],
  ['play_quit', { playId: 'y1' }, '中途离开「接星星」'],
  ['share_intent', { campaignId: 'c1', from: 'result' }, '点了分享「接星星，换好茶」'],
  ['share_intent', { from: 'me' }, '点了分享'],
  ['invite_open', { code: 'x' }, '打开了朋友的邀请'],
  ['coupon_view', { couponId: 'k1' }, '看了券「满 30 减 10」'],
  ['bind_open', { from: 'home' }, '打开绑卡页'],
  ['client_error', { where: 'home', text: 'boom' }, '页面出错(home):boom'],
  ['member.joined', { source: 'channel:wall' }, '第一次打开小程序，来自渠道 wall'],
  ['member.reached', { stage: 'pan' }, '成为泛会员'],
  ['member.consented', { kind: 'marketing', granted: false }, '不同意接收活动消息'],
  ['member.consented', { kind: 'privacy', granted: true }, '同意隐私政策'],
  ['member.merged', { keptId: 'm1', absorbedId: 'm2' }, '并入了另一个账号 m2'],
  ['play.started', play, '开始一局「接星星」'],
  ['play.finished', { ...play, score: 32, tier: '小能手' }, '玩完一局「接星星」，得分 32'],
  ['play.finished', { ...play, gameId: 'luck/wheel', score: 0 }, '玩完一局「大转盘」'],
  ['play.advanced', { ...play, tier: '第 1 天' }, '「接星星」走到「第 1 天」'],
  ['invite.paid', { inviterId: 'm1', friendId: 'm2' }, '邀请的朋友玩完第一局，邀请奖励到账'],
  ['invite.paid', { inviterId: 'm2', friendId: 'm1' }, '受朋友邀请玩完第一局，邀请奖励到账'],
  ['coupon.granted', { couponId: 'k1' }, '收到券「满 30 减 10」'],
  [
    'coupon.redeemed',
    { couponId: 'k1', storeCode: 'S01', savedFen: 1050 },
    '在「静安寺店」用掉券「满 30 减 10」，省 10.5 元',
  ],
  ['coupon.redeemed', { couponId: 'gone', storeCode: 'S99', savedFen: null }, '在门店用掉券'],
  ['coupon.undone', { couponId: 'k1' }, '撤销核销，券「满 30 减 10」退回'],
  ['card.bound', { existing: true }, '绑定会员卡，找回了原来的卡'],
  ['card.bound', { existing: false }, '绑定会员卡，开了一张新卡'],
  ['prize.won', { prizeId: 'p1' }, '得到奖品「限定小熊」'],
];

describe('the sentences of a timeline', () => {
  it.each(CASES)('%s %j', (name, props, sentence) => {
    expect(say(name, props)).toBe(sentence);
  });

  it('are written for every event that can be in one', () => {
    const told = new Set(CASES.map(([name]) => name));
    expect([...Object.keys(EVENTS), ...SERVER_FACTS].filter((name) => !told.has(name))).toEqual([]);
  });

  it('show an unknown kind by its name', () => {
    expect(say('order.paid', {})).toBe('order.paid');
    expect(say('toString', {})).toBe('toString');
  });

  it.each([
    [0, '0 秒'],
    [1_400, '1 秒'],
    [59_600, '1 分 0 秒'],
    [-5, '0 秒'],
  ])('%d ms is %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});
