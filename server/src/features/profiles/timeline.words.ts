import type { ConsentKind } from '@fanqu/shared/api/member';
import type { EventName } from '@fanqu/shared/api/tracking';
import { yuan } from '../coupons';
import { sourceText } from '../members';
import type { ServerFact } from '../tracking';

export type Props = Readonly<Record<string, unknown>>;

export interface TimelineEvent {
  memberId: string;
  id: string;
  name: string;
  props: Props;
  claimedAt: number;
  at: number;
}

/** What ids are called; null: nothing of that id is left. */
export interface Names {
  campaign(id: unknown): string | null;
  game(props: Props): string | null;
  isLuck(props: Props): boolean;
  coupon(id: unknown): string | null;
  prize(id: unknown): string | null;
  store(code: unknown): string | null;
}

type Sentence = (props: Props, names: Names, memberId: string) => string;

const quoted = (name: string | null, otherwise: string): string => (name === null ? otherwise : `「${name}」`);
const campaign: Sentence = ({ campaignId }, names) => quoted(names.campaign(campaignId), '一个活动');
const game: Sentence = (props, names) => quoted(names.game(props), '游戏');
const coupon: Sentence = ({ couponId }, names) => `券${quoted(names.coupon(couponId), '')}`;

/** What phones report is a claim; scores and prizes are told by the server's own facts. */
const BY_PHONE: Record<EventName, Sentence> = {
  page_view: ({ page }) => `看了${pageWords(page)}`,
  page_leave: ({ page, stayMs }) => `离开${pageWords(page)}，停留 ${durationWords(Number(stayMs))}`,
  exposure: (props, names) => `看到${thingWords(props, names)}`,
  tap: (props, names) => `点了${thingWords(props, names)}`,
  game_open: (props, names, id) => `打开活动${quoted(names.campaign(props['campaignId']), game(props, names, id))}`,
  play_start: (props, names, id) => `手机进入${game(props, names, id)}的这一局`,
  play_step: (props, names, id) =>
    `${game(props, names, id)}里走到「${said(props['step'])}」${bracketed(props['value'])}`,
  play_end: (props, names, id) => `手机报告${game(props, names, id)}这一局结束，分数 ${said(props['score'])}`,
  play_quit: (props, names, id) => `中途离开${game(props, names, id)}`,
  share_intent: (props, names, id) => `点了分享${props['campaignId'] === undefined ? '' : campaign(props, names, id)}`,
  invite_open: () => '打开了朋友的邀请',
  coupon_view: (props, names, id) => `看了${coupon(props, names, id)}`,
  bind_open: () => '打开绑卡页',
  client_error: ({ where, text }) => `页面出错(${said(where)}):${said(text)}`,
};

const BY_SERVER: Record<ServerFact, Sentence> = {
  'member.joined': ({ source }) => `第一次打开小程序，来自${sourceText(said(source))}`,
  'member.reached': ({ stage }) => `成为${ownOf(STAGES, stage) ?? '会员'}`,
  'member.consented': ({ kind, granted }) =>
    `${granted === true ? '同意' : '不同意'}${ownOf(CONSENTS, kind) ?? said(kind)}`,
  'member.merged': ({ absorbedId }) => `并入了另一个账号 ${said(absorbedId)}`,
  'play.started': (props, names, id) => `开始一局${game(props, names, id)}`,
  'play.finished': (props, names, id) =>
    `玩完一局${game(props, names, id)}${names.isLuck(props) ? '' : `，得分 ${said(props['score'])}`}`,
  'play.advanced': (props, names, id) => `${game(props, names, id)}走到「${said(props['tier'])}」`,
  'invite.paid': ({ friendId }, _, memberId) =>
    `${friendId === memberId ? '受朋友邀请' : '邀请的朋友'}玩完第一局，邀请奖励到账`,
  'coupon.granted': (props, names, id) => `收到${coupon(props, names, id)}`,
  'coupon.redeemed': (props, names, id) =>
    `在${quoted(names.store(props['storeCode']), '门店')}用掉${coupon(props, names, id)}${savingWords(props['savedFen'])}`,
  'coupon.undone': (props, names, id) => `撤销核销，${coupon(props, names, id)}退回`,
  'card.bound': ({ existing }) => (existing === true ? '绑定会员卡，找回了原来的卡' : '绑定会员卡，开了一张新卡'),
  'prize.won': ({ prizeId }, names) => `得到奖品${quoted(names.prize(prizeId), '')}`,
};

const SENTENCES: Readonly<Record<string, Sentence>> = { ...BY_PHONE, ...BY_SERVER };

/** One event as a person reads it. A kind this version does not know is shown by its name. */
export function sentenceOf({ name, props, memberId }: TimelineEvent, names: Names): string {
  return ownOf(SENTENCES, name)?.(props, names, memberId) ?? name;
}

const STAGES: Readonly<Record<string, string>> = { pan: '泛会员', card: '绑卡会员', buyer: '成交客户' };

const CONSENTS: Record<ConsentKind, string> = {
  privacy: '隐私政策',
  marketing: '接收活动消息',
  personalised: '个性化推荐',
  phone: '提供手机号',
};

const PAGES: Readonly<Record<string, string>> = {
  home: '首页',
  games: '游戏页',
  coupons: '券包',
  me: '「我的」',
  enter: '入口页',
  card: '会员卡页',
  points: '积分明细',
  coupon: '券详情',
  wins: '我的奖品',
  draws: '抽奖记录',
  profile: '资料页',
  privacy: '隐私页',
  rules: '规则页',
};

const THINGS: Readonly<Record<string, string>> = { slot: '首页图文', campaign: '活动', coupon: '券', prize: '奖品' };

function pageWords(page: unknown): string {
  return ownOf(PAGES, page) ?? `「${said(page)}」页`;
}

function thingWords({ what, id, place }: Props, names: Names): string {
  const thing = ownOf(THINGS, what) ?? `「${said(what)}」`;
  const name = what === 'campaign' ? quoted(names.campaign(id), '') : '';
  return `${thing}${name}${typeof place === 'number' ? `(第 ${place + 1} 个)` : ''}`;
}

function savingWords(savedFen: unknown): string {
  return typeof savedFen === 'number' ? `，省 ${yuan(savedFen)} 元` : '';
}

function bracketed(value: unknown): string {
  return value === undefined ? '' : `(${said(value)})`;
}

/** 12 秒; 3 分 5 秒 */
export function durationWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

/** Phones name pages and things as they like: a name such as `constructor` must find nothing. */
function ownOf<Entry>(table: Readonly<Record<string, Entry>>, key: unknown): Entry | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
