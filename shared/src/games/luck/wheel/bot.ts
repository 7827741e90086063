import type { LuckBot } from '../../../play/rules';
import type { Config } from './config';

/** The impatient skip the spin, the others see it out; what is drawn is the same for all. */
const PATIENCE = { bad: 300, fair: 1200, good: 2500 } as const;

export const bot: LuckBot<Config> = (skill, config) => (whim) => {
  const spinMs = skill === 'bad' ? 0 : config.spinSeconds * 1000;
  return { watchMs: spinMs + Math.floor(PATIENCE[skill] * (1 + whim())) };
};
