import type { CampaignCard, CampaignState } from '@fanqu/shared/api/campaign';
import type { ErrorCode } from '@fanqu/shared/api/errors';
import type { Campaign } from './campaign.entity';

type Window = Pick<Campaign, 'phase' | 'startsAt' | 'endsAt'>;

/** What a campaign is at this moment: what ops set it to, and where its window stands. */
export function stateOf({ phase, startsAt, endsAt }: Window, now: number): CampaignState {
  if (phase === 'draft') return 'draft';
  if (phase === 'ended' || now >= endsAt) return 'ended';
  if (phase === 'paused') return 'paused';
  return now < startsAt ? 'scheduled' : 'running';
}

const FOR_MEMBERS = { scheduled: 'soon', running: 'open', paused: 'paused', ended: 'ended' } as const;

/** The same in the members' words; a draft is not for them. */
export function memberStateOf(campaign: Window, now: number): CampaignCard['state'] | null {
  const state = stateOf(campaign, now);
  return state === 'draft' ? null : FOR_MEMBERS[state];
}

/** Why nobody can play now; null while they can. */
export function closedBecause(campaign: Window, now: number): ErrorCode | null {
  const reasons: Record<CampaignState, ErrorCode | null> = {
    draft: 'NOT_FOUND',
    scheduled: 'CAMPAIGN_NOT_STARTED',
    running: null,
    paused: 'CAMPAIGN_PAUSED',
    ended: 'CAMPAIGN_ENDED',
  };
  return reasons[stateOf(campaign, now)];
}

export const STATE_WORDS: Record<CampaignState, string> = {
  draft: '草稿',
  scheduled: '待开始',
  running: '进行中',
  paused: '已暂停',
  ended: '已结束',
};
