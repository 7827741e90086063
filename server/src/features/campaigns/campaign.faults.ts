import type { CampaignBody, Tier } from '@fanqu/shared/api/campaign';
import type { FieldFault } from '@fanqu/shared/api/errors';

/** The law's cap on one prize, in fen (反不正当竞争法; DESIGN "Rules"). */
const TOP_PRIZE_FEN = 5_000_000;

/** What publishing must know of a prize. */
export interface PrizeFacts {
  id: string;
  name: string;
  kind: string;
  valueFen: number;
  /** null: never runs out. */
  stockLeft: number | null;
}

const fault = (path: string, text: string): FieldFault => ({ path, text });

/** Everything that keeps a draft from being published, each with the field to mend. Pure. */
export function faultsOf(
  body: CampaignBody,
  prizes: ReadonlyMap<string, PrizeFacts>,
  templates: ReadonlySet<string>,
  now: number,
): FieldFault[] {
  return [
    ...windowFaults(body, now),
    ...turnFaults(body),
    ...tierFaults(body.tiers),
    ...body.tiers.flatMap((tier, i) => drawFaults(tier, `tiers.${i}.draw`, prizes)),
    ...rewardFaults(body, templates),
    ...worthFaults(body),
  ];
}

function windowFaults({ title, startsAt, endsAt, audience }: CampaignBody, now: number): FieldFault[] {
  const faults: FieldFault[] = [];
  if (title.trim() === '') faults.push(fault('title', '给活动起个名字'));
  if (endsAt <= startsAt) faults.push(fault('endsAt', '结束时间要晚于开始时间'));
  if (endsAt <= now) faults.push(fault('endsAt', '结束时间已经过了'));
  if (audience.stages.length === 0) faults.push(fault('audience', '至少选一种会员'));
  return faults;
}

function turnFaults({ turns }: CampaignBody): FieldFault[] {
  const ways = turns.freePerDay > 0 || turns.byPoints !== null || turns.byTask.length > 0;
  if (!ways) return [fault('turns.freePerDay', '现在没有任何办法得到机会')];
  return turns.total < 1 ? [fault('turns.total', '总次数至少是 1')] : [];
}

function tierFaults(tiers: readonly Tier[]): FieldFault[] {
  if (tiers.length === 0) return [fault('tiers', '至少要有一档')];
  const faults = tiers[0].from === 0 ? [] : [fault('tiers.0.from', '第一档要从 0 开始')];
  const unordered = tiers.findIndex((tier, i) => i > 0 && tier.from <= tiers[i - 1].from);
  if (unordered > 0) faults.push(fault(`tiers.${unordered}.from`, '要比上一档高'));
  return faults;
}

function drawFaults({ draw }: Tier, path: string, prizes: ReadonlyMap<string, PrizeFacts>): FieldFault[] {
  if (!draw) return [];
  const faults = draw.lines.flatMap(({ prizeId, weight }, i) => {
    const prize = prizes.get(prizeId);
    if (!prize) return [fault(`${path}.lines.${i}.prizeId`, '这个奖品不存在')];
    if (weight < 1) return [fault(`${path}.lines.${i}.weight`, '权重至少是 1')];
    if (prize.valueFen > TOP_PRIZE_FEN) return [fault(`${path}.lines.${i}.prizeId`, '单个奖品不能超过 5 万元')];
    return [];
  });
  if (draw.lines.length === 0) faults.push(fault(`${path}.lines`, '奖池是空的'));
  return [...faults, ...fallbackFaults(draw.fallbackPrizeId, path, prizes)];
}

function fallbackFaults(id: string, path: string, prizes: ReadonlyMap<string, PrizeFacts>): FieldFault[] {
  const fallback = prizes.get(id);
  if (!fallback) return [fault(`${path}.fallbackPrizeId`, '选一个发完后顶上的奖品(谢谢参与或积分)')];
  return fallback.stockLeft === null ? [] : [fault(`${path}.fallbackPrizeId`, '兜底奖品不能有库存上限')];
}

function rewardFaults({ tiers, noDraw }: CampaignBody, templates: ReadonlySet<string>): FieldFault[] {
  const groups = [
    ...tiers.map((tier, i) => ({ path: `tiers.${i}.rewards`, rewards: tier.rewards })),
    { path: 'noDraw.rewards', rewards: noDraw.rewards },
  ];
  return groups.flatMap(({ path, rewards }) =>
    rewards.flatMap((reward, i) =>
      reward.kind === 'coupon' && !templates.has(reward.templateId)
        ? [fault(`${path}.${i}`, '这张券不存在或已停发')]
        : [],
    ),
  );
}

/** A campaign in which nothing can be won is a fault; so is a no-draw mode that gives nothing. */
function worthFaults({ tiers, noDraw }: CampaignBody): FieldFault[] {
  if (noDraw.on && noDraw.rewards.length === 0 && tiers.every((tier) => tier.rewards.length === 0)) {
    return [fault('noDraw.rewards', '关闭抽奖后要给固定奖励')];
  }
  const any = tiers.some((tier) => tier.rewards.length > 0 || tier.draw !== null);
  return any ? [] : [fault('tiers', '现在什么都赢不到，加一份奖励')];
}
