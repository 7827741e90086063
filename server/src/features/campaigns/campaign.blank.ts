import type { CampaignBody } from '@fanqu/shared/api/campaign';

const DAY_MS = 86_400_000;

/** A new draft: two weeks from now on, one free turn a day, one tier, nothing to win yet. */
export function blankCampaign(
  title: string,
  gameId: string,
  settings: Pick<CampaignBody, 'config' | 'theme'>,
  now: number,
): CampaignBody {
  return {
    title,
    gameId,
    ...settings,
    audience: { stages: ['visitor', 'pan', 'card', 'buyer'] },
    startsAt: now,
    endsAt: now + 14 * DAY_MS,
    turns: { freePerDay: 3, total: 100, byPoints: null, byTask: [] },
    tiers: [{ from: 0, name: '参与', rewards: [], draw: null }],
    noDraw: { on: false, rewards: [] },
    rulesExtra: [],
    shareTitle: `来玩「${title}」`,
    inviteOn: true,
  };
}
