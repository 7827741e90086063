import { track } from '../store/tracking';
import type { Reporter } from './flow-world';

/** What a member did here, for the funnel. A preview reports nothing. */
export function reporterFor(gameId: string): Reporter {
  return {
    opened: (campaignId) => track('game_open', { campaignId, gameId }),
    started: ({ campaignId, playId }) => track('play_start', { campaignId, playId }),
    stepped: (playId, step, value) => track('play_step', { playId, step, ...(value === undefined ? {} : { value }) }),
    ended: ({ playId, score }) => {
      if (playId !== '') track('play_end', { playId, score });
    },
    quit: (playId, tick) => track('play_quit', { playId, tick }),
  };
}

const silent = (): void => undefined;

export const NO_REPORT: Reporter = { opened: silent, started: silent, stepped: silent, ended: silent, quit: silent };
