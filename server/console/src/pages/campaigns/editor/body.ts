import type { CampaignBody, CampaignView } from '@fanqu/shared/api/campaign';

/** What of a campaign is edited; the API refuses anything else. */
export function bodyOf(view: CampaignView): CampaignBody {
  const { title, gameId, config, theme, audience, startsAt, endsAt, turns, tiers } = view;
  const { noDraw, rulesExtra, shareTitle, inviteOn } = view;
  return {
    title,
    gameId,
    config,
    theme,
    audience,
    startsAt,
    endsAt,
    turns,
    tiers,
    noDraw,
    rulesExtra,
    shareTitle,
    inviteOn,
  };
}

export const STEPS = ['basics', 'game', 'skin', 'turns', 'tiers', 'noDraw', 'rules', 'share'] as const;
export type Step = (typeof STEPS)[number];

/** Which step of the editor shows which part of the body. */
const STEP_OF: Record<keyof CampaignBody, Step> = {
  title: 'basics',
  gameId: 'basics',
  startsAt: 'basics',
  endsAt: 'basics',
  audience: 'basics',
  config: 'game',
  theme: 'skin',
  turns: 'turns',
  tiers: 'tiers',
  noDraw: 'noDraw',
  rulesExtra: 'rules',
  shareTitle: 'share',
  inviteOn: 'share',
};

export function stepOf(path: string): Step {
  const [part] = path.split('.');
  return Object.hasOwn(STEP_OF, part) ? STEP_OF[part as keyof CampaignBody] : 'basics';
}

/** What each part of the editor gets. */
export interface PartProps {
  body: CampaignBody;
  change: (part: Partial<CampaignBody>) => void;
  disabled: boolean;
}
