import type { RewardView } from '@fanqu/shared/api/brand';
import type { CampaignPage } from '@fanqu/shared/api/campaign';
import type { Winnable } from './judge';

const SPRITES: Readonly<Record<RewardView['kind'], string>> = {
  points: 'coin',
  growth: 'glowing-star',
  coupon: 'admission-tickets',
};

export const spriteOf = (reward: RewardView): string => SPRITES[reward.kind];

/** What can be won over all tiers, best first, each once; saying thanks is no prize. */
export function winnables(tiers: CampaignPage['tiers']): Winnable[] {
  const all = [...tiers]
    .reverse()
    .flatMap((tier) => [
      ...tier.prizes
        .filter(({ kind }) => kind !== 'thanks')
        .map(({ sprite, name, left }) => ({ sprite, words: name, left })),
      ...tier.rewards.map((reward) => ({ sprite: spriteOf(reward), words: reward.text, left: null })),
    ]);
  return all.filter((one, place) => all.findIndex(({ words }) => words === one.words) === place);
}
