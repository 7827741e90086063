import type { HostedBot } from '../../../play/rules';
import type { Config } from './config';
import type { Move, State } from './rules';

const HOUR_MS = 3_600_000;
/** Of 100 friends asked, how many come. */
const COMES = { bad: 15, fair: 62, good: 96 } as const;

/** Plays the friends of a shy, a usual and a popular owner. */
export const bot: HostedBot<State, Move, Config> = (skill) => (state, whim) => {
  if (state.helpers.length >= state.needed) return null;
  if (whim() * 100 >= COMES[skill]) return null;
  const by = `friend-${state.helpers.length + 1}`;
  return { move: { kind: 'helped', by }, thinkMs: Math.floor(whim() * 6 * HOUR_MS) };
};
