import type { Reward } from '@fanqu/shared/api/brand';
import { useTranslation } from 'react-i18next';
import { useTemplates } from '../api/choices';
import { formatCount } from './numbers';

/** Rewards in one line: 「50 积分、满 30 减 10 券」. */
export function useRewardText(): (rewards: Reward[]) => string {
  const { t } = useTranslation();
  const templates = useTemplates().data ?? [];
  const one = (reward: Reward): string => {
    if (reward.kind !== 'coupon') return t(`rewards.amounts.${reward.kind}`, { amount: formatCount(reward.amount) });
    return templates.find((template) => template.id === reward.templateId)?.name ?? t('rewards.kinds.coupon');
  };
  return (rewards) => rewards.map(one).join('、');
}
