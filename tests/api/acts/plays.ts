import type { Page } from '@fanqu/shared/api/common';
import type { Moved, PlayResult, Ticket } from '@fanqu/shared/api/play';
import type { PointsRow } from '@fanqu/shared/api/points';
import { encodeRecording } from '@fanqu/shared/play/recording';
import { rehearse, whimFrom, type Rehearsed } from '@fanqu/shared/play/rehearse';
import { type BotSkill, TICKS_PER_SECOND } from '@fanqu/shared/play/rules';
import { bot } from '@fanqu/shared/games/arcade/catch-stars/bot';
import type { Config } from '@fanqu/shared/games/arcade/catch-stars/config';
import { rules } from '@fanqu/shared/games/arcade/catch-stars/rules';
import { type Client, newKey, type TestApp } from '../../support/app';
import { ok } from './answers';

export const STARS = 'arcade/catch-stars';
export const WHEEL = 'luck/wheel';
export const TRIVIA = 'quiz/trivia';
export const SIGN_IN = 'habit/sign-in';
export const ASSIST = 'social/assist';

export type Person = Awaited<ReturnType<TestApp['member']>>;

export interface Honest extends Rehearsed {
  /** As the phone sends it. */
  text: string;
  /** How long it took to play. */
  ms: number;
}

export function start(
  member: Client,
  campaignId: string,
  more: { key?: string; invite?: string } = {},
): Promise<Ticket> {
  return ok(member.post<Ticket>('/api/m/plays', { campaignId, key: newKey(), ...more }));
}

/** What a player of this skill does with the ticket's own seed and settings. */
export function honest({ seed, config }: Ticket, skill: BotSkill = 'good'): Honest {
  if (!seed) throw new Error('A skill game has a seed');
  const played = rehearse(rules, bot, skill, seed, config as unknown as Config, whimFrom([9, 8, 7, 6]));
  return {
    ...played,
    text: encodeRecording(played.recording),
    ms: Math.ceil((played.ticks * 1_000) / TICKS_PER_SECOND),
  };
}

export function finish(
  member: Client,
  playId: string,
  body: { key?: string; recording?: string } = {},
): Promise<PlayResult> {
  return ok(member.post<PlayResult>(`/api/m/plays/${playId}/finish`, { key: newKey(), ...body }));
}

/** One whole play of catch-stars, from start to result, with the clock moved on as long as it takes. */
export async function playStars(
  app: TestApp,
  member: Client,
  campaignId: string,
  invite?: string,
): Promise<PlayResult> {
  const ticket = await start(member, campaignId, invite ? { invite } : {});
  const played = honest(ticket);
  app.clock.advance(played.ms);
  return finish(member, ticket.playId, { recording: played.text });
}

/** One turn of a wheel. */
export async function spin(member: Client, campaignId: string, invite?: string): Promise<PlayResult> {
  const { playId } = await start(member, campaignId, invite ? { invite } : {});
  return finish(member, playId);
}

export function move(member: Client, playId: string, made: unknown, key = newKey()): Promise<Moved> {
  return ok(member.post<Moved>(`/api/m/plays/${playId}/moves`, { key, move: made }));
}

/** Reasons and amounts of the ledger, oldest first. */
export async function ledger(member: Client): Promise<string[]> {
  const { rows } = await ok(member.get<Page<PointsRow>>('/api/m/points/history?limit=100'));
  return rows.reverse().map(({ reason, amount }) => `${reason} ${amount > 0 ? '+' : ''}${amount}`);
}
