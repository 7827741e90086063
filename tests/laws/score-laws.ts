import { encodeRecording } from '@fanqu/shared/play/recording';
import { rehearse, whimFrom } from '@fanqu/shared/play/rehearse';
import { replay } from '@fanqu/shared/play/replay';
import type { Input, Seed } from '@fanqu/shared/play/rules';
import { faultIf, median, playOnce, SEED, seeds, SKILLS } from './plays';
import type { Config, SkillRoom } from './rooms';
import { usualSettings } from './settings';

const SEEDS = seeds(15);
const MINUTE = 3600;
const MOST_TEXT = 2048;

/** Any legal input, whatever it does: what a monkey sends. */
function monkey(room: SkillRoom, config: Config, whim: () => number): readonly Input[] {
  if (whim() > 0.2) return [];
  const input = Math.floor(whim() * 256);
  const legal = [input, input % 128, input % 4, 1, 0].find((one) => room.rules.isInput(one, config));
  return legal === undefined ? [] : [legal];
}

/** By bots and by monkeys: score a whole number within its bounds at every tick, over in time and then for good. */
export function boundsFaults(room: SkillRoom, config: Config, seed: Seed): string[] {
  const faults = new Set<string>();
  const most = room.rules.maxScore(config);
  const watch = (state: unknown) => {
    const score = room.rules.score(state);
    if (!Number.isInteger(score) || score < 0 || score > most) faults.add(`score ${score} is outside 0 … ${most}`);
  };
  const players = [...SKILLS.map((skill) => ({ skill, bot: room.bot })), { skill: 'bad' as const, bot: monkeys(room) }];
  for (const { skill, bot } of players) {
    const played = rehearse(room.rules, bot, skill, seed, config, whimFrom(seed), watch);
    const result = replay(room.rules, seed, config, played.recording);
    if (!result.ok) faults.add(`an honest play is refused: ${result.reason}`);
  }
  return [...faults];
}

function monkeys(room: SkillRoom): SkillRoom['bot'] {
  return (_skill, config) => (_state, _tick, whim) => monkey(room, config, whim);
}

/** Median scores rise from bad to fair to good, with every usual setting: the game rewards skill. */
export function rankFaults(room: SkillRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const [bad = 0, fair = 0, good = 0] = SKILLS.map((skill) =>
      median(SEEDS.map((seed) => playOnce(room, skill, seed, config).score)),
    );
    return faultIf(!(bad < fair && fair < good), `medians ${bad}, ${fair}, ${good} with ${JSON.stringify(config)}`);
  });
}

/** A minute of play is at most 2 KB of text; longer plays in proportion. */
export function sizeFaults(room: SkillRoom): string[] {
  return usualSettings(room).flatMap((config) =>
    SKILLS.flatMap((skill) => {
      const { recording, ticks } = playOnce(room, skill, SEED, config);
      const most = MOST_TEXT * Math.max(1, ticks / MINUTE);
      const { length } = encodeRecording(recording);
      return faultIf(length > most, `${skill}: ${length} letters for ${ticks} ticks`);
    }),
  );
}
