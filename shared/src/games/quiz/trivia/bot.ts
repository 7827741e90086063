import type { HostedBot } from '../../../play/rules';
import type { Config } from './config';
import type { Move, State } from './rules';

/** How often it knows the answer (of 100), and the share of the time it thinks. */
const HEADS = {
  bad: { knows: 15, thinks: 70 },
  fair: { knows: 55, thinks: 50 },
  good: { knows: 92, thinks: 25 },
} as const;

export const bot: HostedBot<State, Move, Config> = (skill, config) => (state, whim) => {
  const asked = state.asked[state.answered.length];
  if (asked === undefined) return null;
  if (state.shownAt === null) return { move: { kind: 'next' }, thinkMs: 800 };
  const head = HEADS[skill];
  const knows = whim() * 100 < head.knows;
  const choice = knows ? asked.key : Math.floor(whim() * asked.choices.length);
  const thinkMs = Math.floor(config.seconds * 10 * head.thinks * (0.5 + whim()));
  return { move: { kind: 'answer', choice }, thinkMs };
};
