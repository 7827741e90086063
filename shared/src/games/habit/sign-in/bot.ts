import type { HostedBot } from '../../../play/rules';
import type { Config } from './config';
import type { Move, State } from './rules';

const DAY_MS = 86_400_000;
/** Of 100: who comes back the next day, and who never comes back. */
const HABITS = {
  bad: { nextDay: 35, leaves: 40 },
  fair: { nextDay: 70, leaves: 25 },
  good: { nextDay: 97, leaves: 1 },
} as const;

export const bot: HostedBot<State, Move, Config> = (skill) => (state, whim) => {
  const habit = HABITS[skill];
  if (state.best >= state.config.days) return null;
  if (state.signed.length === 0) return { move: { kind: 'sign' }, thinkMs: 1000 };
  if (whim() * 100 < habit.leaves) return null;
  const days = whim() * 100 < habit.nextDay ? 1 : 2 + Math.floor(whim() * 3);
  return { move: { kind: 'sign' }, thinkMs: days * DAY_MS };
};
