import type { EpochMs, Keyed } from './common';
import type { GameKind, Seed } from '../play/rules';
import type { RewardView } from './brand';
import type { PrizeFace } from './prize';

/** POST /api/m/plays */
export interface StartPlay extends Keyed {
  campaignId: string;
  /** Code of the invite this visit came by, if any. */
  invite?: string;
}

/** The right to play this one play. Answered again unchanged when `key` repeats or a play is open (then `resumed`). */
export interface Ticket {
  playId: string;
  campaignId: string;
  gameId: string;
  kind: GameKind;
  rulesVersion: number;
  /** skill only: the phone runs the same simulation. */
  seed: Seed | null;
  config: Record<string, unknown>;
  theme: Record<string, unknown>;
  /** answer and progress: what the phone may see. */
  view: unknown;
  startedAt: EpochMs;
  /** After this the play is closed and its turn given back. */
  expiresAt: EpochMs;
  resumed: boolean;
  turnsLeft: number;
}

/** POST /api/m/plays/:id/moves (answer, progress) */
export interface MakeMove extends Keyed {
  move: unknown;
}

export interface Moved {
  view: unknown;
  score: number;
  over: boolean;
  /** Set when this move ended the play: the same as finishing it. */
  result: PlayResult | null;
}

/** POST /api/m/plays/:id/finish. skill: the recording as base64 (see play/recording.ts); luck: no recording. */
export interface FinishPlay extends Keyed {
  recording?: string;
}

export interface PlayResult {
  playId: string;
  campaignId: string;
  gameId: string;
  score: number;
  best: number;
  tier: { name: string; index: number; next: { name: string; missing: number } | null };
  rewards: RewardView[];
  /** What the draw gave; null when the tier has none. `place` is its index in the campaign's faces. */
  draw: {
    prize: PrizeFace;
    place: number;
    winId: string | null;
    reason: 'drawn' | 'out-of-stock' | 'cap' | 'no-draw';
    receiptId: string;
  } | null;
  /** Set when this play made a visitor a pan-member. */
  becamePan: { welcome: RewardView[] } | null;
  /** Set when it paid an invite. */
  invitePaid: { rewards: RewardView[] } | null;
  turnsLeft: number;
  finishedAt: EpochMs;
}

/** GET /api/m/plays/:id → {ticket, result} ; GET /api/m/draws?cursor= → Page<DrawRow> (我的抽奖记录) */
export interface DrawRow {
  receiptId: string;
  playId: string;
  campaign: { id: string; title: string };
  at: EpochMs;
  prize: PrizeFace;
  /** Hash of the campaign version the odds came from. */
  versionHash: string;
  roll: number;
  outOf: number;
  reason: 'drawn' | 'out-of-stock' | 'cap' | 'no-draw';
}

/** GET /api/c/members/:id/plays?cursor= and GET /api/c/campaigns/:id/plays → Page<PlayRow> */
export interface PlayRow {
  id: string;
  memberId: string;
  campaign: { id: string; title: string };
  gameId: string;
  state: 'open' | 'finished' | 'refused' | 'expired';
  score: number | null;
  prize: string | null;
  startedAt: EpochMs;
  finishedAt: EpochMs | null;
}

/**
 * Console preview: the same room, really judged, with unsaved settings and nothing of value.
 * POST /api/c/previews → PreviewView; the h5 page opened with ?preview=<id> then talks to
 * POST /api/previews/:id/plays (→ Ticket & {faces}), /api/previews/:id/moves (MakeMove → Moved), /api/previews/:id/finish (FinishPlay → PlayResult).
 */
export interface OpenPreview {
  gameId: string;
  config: Record<string, unknown>;
  theme: Record<string, unknown>;
  /** Faces a luck room shows, and which place it must give (absent: by chance). */
  faces?: PrizeFace[];
  force?: { place?: number };
}
export interface PreviewView {
  id: string;
  /** '/m/#/games/<shelf>/<id>/index?preview=<id>' */
  url: string;
  expiresAt: EpochMs;
}
