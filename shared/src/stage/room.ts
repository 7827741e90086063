import type { ReactNode } from 'react';
import type { PrizeFace } from '../api/prize';
import type { Input } from '../play/rules';
import type { Art } from './art';
import type { Juice } from './juice';
import type { Skin } from './skin';
import type { Sounder } from './sound';

/**
 * The contract between the play page and a room's `view.tsx`. The page owns the ticket, the network, the start screen,
 * the pause and the result sheet; the room owns the picture and the gestures. A view never calls a server.
 *
 *   idle     alive behind the start screen; touches do nothing
 *   playing  touches count
 *   over     the last picture, behind the result sheet
 */
export type Phase = 'idle' | 'playing' | 'over';

/** What every view gets. */
export interface Scene<Theme> {
  readonly phase: Phase;
  readonly theme: Theme;
  /** Colours of the festival, with everything derived from its six tokens. */
  readonly skin: Skin;
  /** Sprites of the room and those the phone always carries. */
  readonly art: Art;
  readonly juice: Juice;
  readonly sound: Sounder;
  /** Less motion, as the member asked. */
  readonly calm: boolean;
  /** The page's clock, asked by the stage once a frame; answers how far between two ticks the frame lies. */
  readonly beat: (ms: number) => number;
  /** Logical units kept free above (capsule, HUD) and below (home bar). */
  readonly safe: Safe;
  /** The member reads English; words of the theme are the campaign's own and stay as they are. */
  readonly english: boolean;
}

export interface Safe {
  readonly top: number;
  readonly bottom: number;
}

/** A `skill` play in progress. The state is live: read it while painting, never change it. */
export interface SkillRun<State> {
  readonly state: State;
  readonly tick: number;
  /** Takes effect on the next tick; ignored unless the play is on. */
  press(input: Input): void;
  /** Asked on every tick of the play, for gestures that are sampled (see play/sampler.ts). */
  sample(source: ((tick: number) => Input | null) | null): void;
  /** Stop ticks for a moment so that a hit is felt. */
  hold(ms: number): void;
}

export interface SkillProps<State, Config, Theme> extends Scene<Theme> {
  readonly config: Config;
  readonly run: SkillRun<State>;
}

/** What the draw gave; `place` is an index into the faces. */
export interface Outcome {
  readonly place: number;
  readonly prize: PrizeFace;
}

export interface LuckProps<Config, Theme> extends Scene<Theme> {
  readonly config: Config;
  readonly faces: readonly PrizeFace[];
  /**
   * Call it on the member's gesture while `playing`. Answers with what the server has stored; null when it could not
   * (the page says why). The picture may wind up while it waits, and then moves to exactly this outcome.
   */
  draw(): Promise<Outcome | null>;
  /** The outcome has been shown. */
  done(): void;
}

export interface HostedProps<View, Move, Config, Theme> extends Scene<Theme> {
  readonly config: Config;
  /** What the phone may see; null before the first start. */
  readonly view: View | null;
  /** The server's clock when `view` was made, minus this phone's: add it to Date.now(). */
  readonly clockSkewMs: number;
  /** True while a move is on its way; a second one is not sent. */
  readonly busy: boolean;
  /** Answers with the new view, or null when the move was refused or lost (the page says why). */
  move(move: Move): Promise<View | null>;
  /** The last move's picture has been shown: the result may rise. */
  done(): void;
  /** Open the share sheet, terms first. Null where the campaign invites nobody. */
  readonly invite: (() => void) | null;
  /** Whose game this is, when a friend came by a link to lend a hand; null: the member's own. */
  readonly host: { readonly nickname: string; readonly avatar: string } | null;
}

/** `view.tsx` exports one of these as default. */
export type SkillView<State, Config, Theme> = (props: SkillProps<State, Config, Theme>) => ReactNode;
export type LuckView<Config, Theme> = (props: LuckProps<Config, Theme>) => ReactNode;
export type HostedView<View, Move, Config, Theme> = (props: HostedProps<View, Move, Config, Theme>) => ReactNode;

/** How the hand on the start screen moves. */
export type Gesture = 'tap' | 'drag-x' | 'swipe' | 'none';

/** What the page must know of a room besides its view: `view.tsx` exports it as `manner`. */
export interface Manner {
  readonly gesture: Gesture;
  /** Where the hand shows it: a share of the screen's height. */
  readonly handAt: number;
  /** Timing matters: count 3 · 2 · 1 before the first tick. */
  readonly countdown: boolean;
  /** A friend who comes by a link helps in the inviter's game instead of starting one. */
  readonly helping?: boolean;
  /** The headline of the result, from how it ended; else the theme's `done`. */
  readonly closing?: (ended: never, theme: never) => string;
}
