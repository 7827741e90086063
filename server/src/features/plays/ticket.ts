import type { Ticket } from '@fanqu/shared/api/play';
import type { AnyRules, Facts, HostedRules, SkillRules } from '@fanqu/shared/play/rules';
import type { Play } from './play.entity';

const HALF_HOUR_MS = 1_800_000;

/** When an open play is closed and its turn given back; `progress` lives as long as its campaign. */
export function expiryOf(kind: Play['kind'], startedAt: number, campaignEndsAt: number): number {
  return kind === 'progress' ? campaignEndsAt : startedAt + HALF_HOUR_MS;
}

export function isHosted(rules: AnyRules): rules is HostedRules<unknown, unknown, unknown, unknown> {
  return rules.kind === 'answer' || rules.kind === 'progress';
}

export function isSkill(rules: AnyRules): rules is SkillRules<unknown, unknown> {
  return rules.kind === 'skill';
}

export interface TicketContext {
  rules: AnyRules;
  facts: Facts;
  openConfig: Record<string, unknown>;
  theme: Record<string, unknown>;
  resumed: boolean;
  turnsLeft: number;
}

/** What the phone gets of a play: the seed of a skill game, the view of a hosted one, never a hidden state. */
export function ticketOf(play: Play, context: TicketContext): Ticket {
  const { rules, facts } = context;
  return {
    playId: play.id,
    campaignId: play.campaignId,
    gameId: play.gameId,
    kind: play.kind,
    rulesVersion: play.rulesVersion,
    seed: isSkill(rules) ? play.seed : null,
    config: context.openConfig,
    theme: context.theme,
    view: isHosted(rules) && play.hosted !== null ? rules.view(play.hosted, facts) : null,
    startedAt: play.startedAt,
    expiresAt: play.expiresAt,
    resumed: context.resumed,
    turnsLeft: context.turnsLeft,
  };
}
