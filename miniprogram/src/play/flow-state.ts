import type { PlayResult, Ticket } from '@fanqu/shared/api/play';
import type { Lobby, Obstacle } from './judge';

/**
 * opening   reading the campaign            lobby     the start screen
 * starting  the ticket is on its way        counting  3 · 2 · 1
 * playing   the room has the member         settling  over here, being judged there
 * result    the result sheet is up          trouble   something refused; `trouble` says what
 */
export type Step = 'opening' | 'lobby' | 'starting' | 'counting' | 'playing' | 'settling' | 'result' | 'trouble';

export interface FlowState {
  readonly step: Step;
  readonly lobby: Lobby | null;
  readonly ticket: Ticket | null;
  /** answer and progress: what the phone may see. */
  readonly view: unknown;
  readonly busy: boolean;
  readonly paused: boolean;
  readonly outcome: Ending | null;
  readonly trouble: Trouble | null;
  /** Lending a hand in a friend's game, not playing one's own. */
  readonly helping: boolean;
}

/** What the result sheet tells. */
export interface Ending {
  readonly result: PlayResult;
  /** Progress: the round goes on after this. */
  readonly goesOn: boolean;
  /** How the room's own rules ended it, for its closing words. */
  readonly ended: unknown;
}

export interface Trouble extends Obstacle {
  /** What trying again does; null: it would not help. */
  readonly again: 'open' | 'start' | 'finish' | 'help' | null;
}

export const FLOW_AT_START: FlowState = {
  step: 'opening',
  lobby: null,
  ticket: null,
  view: null,
  busy: false,
  paused: false,
  outcome: null,
  trouble: null,
  helping: false,
};
