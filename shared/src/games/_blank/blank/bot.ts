import type { SkillBot } from '../../../play/rules';
import type { Config } from './config';
import { isLit, TAP, type State } from './rules';

/** Ticks from seeing the light to the tap, at least and at most. */
const REACTION = { bad: [20, 80], fair: [14, 44], good: [9, 16] } as const;

export const bot: SkillBot<State, Config> = (skill) => {
  const [least, most] = REACTION[skill];
  let tapAt = -1;
  return (state, tick, whim) => {
    if (tapAt < tick && isLit(state)) tapAt = state.lightAt + least + Math.floor(whim() * (most - least + 1));
    return tapAt === tick ? [TAP] : [];
  };
};
