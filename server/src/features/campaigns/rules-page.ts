import type { CampaignBody, RulesPage, Tier } from '@fanqu/shared/api/campaign';
import { dayNumber, dayText } from '../../platform/clock';
import { audienceText } from './audience';

/** What the rules page needs to know beside the frozen version. */
export interface RulesContext {
  versionHash: string;
  commitment: string;
  publishedAt: number;
  brand: { name: string; organiser: string; contact: string; timeZone: string };
  gameTitle: string;
  prizes: ReadonlyMap<string, { name: string; kind: string; valueFen: number; stock: number | null }>;
  rewardText: (reward: Tier['rewards'][number]) => string;
  invite: { inviter: string[]; friend: string[]; maxFriends: number } | null;
}

/** The rules members read before they start, made from the frozen version alone. Pure. */
export function rulesPage(body: CampaignBody, context: RulesContext): RulesPage {
  const { brand, versionHash, publishedAt } = context;
  return {
    title: body.title,
    versionHash,
    publishedAt,
    organiser: brand.organiser,
    contact: brand.contact,
    sections: [
      {
        heading: '活动时间',
        lines: [`${dateOf(body.startsAt, brand.timeZone)} 至 ${dateOf(body.endsAt, brand.timeZone)}`],
      },
      { heading: '谁能参加', lines: audienceLines(body) },
      { heading: '怎么玩', lines: [`玩一局「${context.gameTitle}」。`, ...turnLines(body)] },
      { heading: '能得到什么', lines: tierLines(body, context) },
      ...inviteSection(context),
      { heading: '怎么领', lines: claimLines(body, context) },
      { heading: '公平', lines: fairLines(body, context) },
      ...(body.rulesExtra.length > 0 ? [{ heading: '补充说明', lines: body.rulesExtra }] : []),
      { heading: '主办方', lines: [brand.organiser, `有疑问请联系：${brand.contact}`] },
    ],
    odds: body.noDraw.on ? [] : body.tiers.flatMap((tier) => oddsOf(tier, context)),
  };
}

const CLAIM = [
  '积分、成长值和券当场到账，在「我的」里能看到。',
  '实物奖品请在中奖后 30 天内填写收货地址，逾期视为放弃。',
  '奖品不能折现。',
];

function claimLines(body: CampaignBody, { rewardText }: RulesContext): string[] {
  if (!isDrawing(body)) return CLAIM;
  const instead = body.noDraw.rewards.map(rewardText);
  const minors = instead.length > 0 ? `，直接得到${instead.join('、')}` : '';
  return [...CLAIM, `未满 18 岁的朋友不参与抽奖${minors}。`];
}

function isDrawing({ noDraw, tiers }: CampaignBody): boolean {
  return !noDraw.on && tiers.some((tier) => tier.draw !== null);
}

/** What takes the place of a prize that has run out: who draws must know it before. */
function fallbackLines(body: CampaignBody, { prizes }: RulesContext): string[] {
  if (!isDrawing(body)) return [];
  const ids = new Set(body.tiers.flatMap((tier) => tier.draw?.fallbackPrizeId ?? []));
  const names = [...ids].flatMap((id) => prizes.get(id)?.name ?? []);
  return [`抽到的奖品已经发完、或到了每人每天的上限时，改为${names.join('或')}。`];
}

function dateOf(at: number, timeZone: string): string {
  const [year, month, day] = dayText(dayNumber(at, timeZone)).split('-').map(Number);
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(
    at,
  );
  return `${year} 年 ${month} 月 ${day} 日 ${time}`;
}

function audienceLines({ audience }: CampaignBody): string[] {
  const everyone = audience.stages.length === 4;
  return [everyone ? '所有人都能参加，不需要手机号。' : `面向${audienceText(audience)}。`];
}

function turnLines({ turns }: CampaignBody): string[] {
  const lines = [`每天 ${turns.freePerDay} 次免费机会，活动期间一共最多 ${turns.total} 次。`];
  if (turns.byPoints)
    lines.push(`也可以用 ${turns.byPoints.price} 积分换一次机会，每天最多 ${turns.byPoints.perDay} 次。`);
  for (const { task, turns: count } of turns.byTask) {
    lines.push(`${task === 'bind-card' ? '绑定会员卡' : '完善资料'}后多 ${count} 次机会，只算一次。`);
  }
  return lines;
}

function tierLines(body: CampaignBody, context: RulesContext): string[] {
  const { rewardText } = context;
  const lines = body.tiers.map((tier) => {
    const fixed = tier.rewards.map(rewardText);
    const draw = tier.draw && !body.noDraw.on ? ['抽一次奖'] : [];
    const instead = tier.draw && body.noDraw.on ? body.noDraw.rewards.map(rewardText) : [];
    const gains = [...fixed, ...draw, ...instead];
    return `${tier.name}（${tier.from} 起）：${gains.length > 0 ? gains.join('、') : '谢谢参与'}`;
  });
  return [...lines, ...fallbackLines(body, context)];
}

function inviteSection({ invite }: RulesContext): RulesPage['sections'] {
  if (!invite) return [];
  const lines = [
    `朋友从你的链接来、第一次玩完一局，你得${invite.inviter.join('、')}，朋友得${invite.friend.join('、')}，当场到账。`,
    `每位会员在这个活动里最多为 ${invite.maxFriends} 位朋友得到奖励。只是分享不会得到奖励。`,
  ];
  return [{ heading: '邀请朋友', lines }];
}

function fairLines(body: CampaignBody, { versionHash, commitment }: RulesContext): string[] {
  const lines = ['成绩由服务器按你的操作重算；用外挂或多个账号刷奖的，不计入成绩。', `规则版本指纹：${versionHash}`];
  if (isDrawing(body)) lines.push(`抽奖种子的指纹已提前公布，活动结束后可以验证每一次抽奖：${commitment}`);
  return lines;
}

function oddsOf(tier: Tier, { prizes }: RulesContext): RulesPage['odds'] {
  if (!tier.draw) return [];
  const sum = tier.draw.lines.reduce((total, { weight }) => total + weight, 0);
  const rows = tier.draw.lines.flatMap(({ prizeId, weight }) => {
    const prize = prizes.get(prizeId);
    if (!prize) return [];
    const quantity = prize.stock === null ? '不限' : `${prize.stock} 份`;
    return [{ prize: prize.name, quantity, odds: percent(weight, sum), valueFen: prize.valueFen }];
  });
  return [{ tier: tier.name, rows }];
}

/** 1 of 3 → 「33.33%」; never rounded to 0. */
export function percent(weight: number, sum: number): string {
  const share = (weight * 100) / sum;
  if (share > 0 && share < 0.01) return '<0.01%';
  return `${Number(share.toFixed(2))}%`;
}
