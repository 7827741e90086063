import type { RewardView } from '@fanqu/shared/api/brand';
import type { TurnsView } from '@fanqu/shared/api/campaign';
import type { HelpView, InviteView } from '@fanqu/shared/api/invite';
import type { Moved, PlayResult, Ticket } from '@fanqu/shared/api/play';
import type { PrizeFace } from '@fanqu/shared/api/prize';

/** What the start screen shows, wherever it comes from. */
export interface Lobby {
  readonly campaignId: string;
  readonly title: string;
  readonly blurb: string;
  readonly theme: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly faces: readonly PrizeFace[];
  readonly prizes: readonly Winnable[];
  readonly turns: TurnsView | null;
  readonly openPlayId: string | null;
  readonly obstacle: Obstacle | null;
  readonly best: number | null;
  readonly shareTitle: string;
  readonly inviteOn: boolean;
  readonly host: Host | null;
}

/** One thing to be won, in words and as a picture. */
export interface Winnable {
  readonly sprite: string;
  readonly words: string;
  /** How many are left; null: as many as it takes. */
  readonly left: number | null;
}

export interface Obstacle {
  readonly code: string;
  readonly text: string;
}

/** Who sent the link this visit came by. */
export interface Host {
  readonly code: string;
  readonly nickname: string;
  readonly avatar: string;
  readonly friend: readonly RewardView[];
}

/** Who decides: a campaign for members, or a preview for ops. The page knows no other difference between them. */
export interface Judge {
  readonly isPreview: boolean;
  open(): Promise<Lobby>;
  start(key: string): Promise<Ticket>;
  move(playId: string, key: string, move: unknown): Promise<Moved>;
  finish(playId: string, key: string, recording: string | null): Promise<PlayResult>;
  /** A play as it stands now; null where nobody else could have changed it. */
  look(playId: string): Promise<{ ticket: Ticket; result: PlayResult | null } | null>;
  buyTurn(key: string): Promise<TurnsView>;
  invite(key: string): Promise<InviteView>;
  help(code: string, key: string): Promise<HelpView>;
}
