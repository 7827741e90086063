import { rehearse, whimFrom, type Rehearsed } from '@fanqu/shared/play/rehearse';
import type { BotSkill, Seed } from '@fanqu/shared/play/rules';
import type { Config, SkillRoom } from './rooms';

export const SKILLS: readonly BotSkill[] = ['bad', 'fair', 'good'];
export const SEED: Seed = [1, 2, 3, 4];

/** `count` seeds, always the same ones. */
export function seeds(count: number): Seed[] {
  return Array.from({ length: count }, (_, n): Seed => [n * 7919 + 1, n, 3, 4]);
}

export function playOnce(room: SkillRoom, skill: BotSkill, seed: Seed, config: Config): Rehearsed {
  return rehearse(room.rules, room.bot, skill, seed, config, whimFrom([seed[1], seed[0], 5, 5]));
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function faultIf(broken: boolean, text: string): string[] {
  return broken ? [text] : [];
}
