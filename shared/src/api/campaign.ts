import type { EpochMs, Keyed, Stage } from './common';
import type { Reward, RewardView } from './brand';
import type { PrizeFace } from './prize';

export type CampaignState = 'draft' | 'scheduled' | 'running' | 'paused' | 'ended';

/** How turns come about. All counts ≥ 0; a member never plays more than `total` times in all. */
export interface TurnRules {
  freePerDay: number;
  total: number;
  /** Turns for points: price each, how many a day; null: not offered. */
  byPoints: { price: number; perDay: number } | null;
  /** Turns for a task done once: binding a card, completing the profile, the first visit of a day is free anyway. */
  byTask: { task: 'bind-card' | 'complete-profile'; turns: number }[];
}

/** What a score of at least `from` gives. Tiers are ordered by `from`, the first is 0. */
export interface Tier {
  from: number;
  name: string;
  /** Given for sure. */
  rewards: Reward[];
  /** And one draw from this table; null: none. Odds are weights; the table must hold a line that never runs out. */
  draw: DrawTable | null;
}

export interface DrawTable {
  /** In the order the wheel shows them. The `fallback` line (thanks, points) takes the place of anything out of stock or over a cap. */
  lines: { prizeId: string; weight: number }[];
  fallbackPrizeId: string;
}

/** The whole of a campaign that ops edit. POST /api/c/campaigns creates from {title, gameId}; PUT /api/c/campaigns/:id takes this with revision. */
export interface CampaignBody {
  title: string;
  gameId: string;
  config: Record<string, unknown>;
  theme: Record<string, unknown>;
  audience: { stages: Stage[] };
  startsAt: EpochMs;
  endsAt: EpochMs;
  turns: TurnRules;
  tiers: Tier[];
  /** Law: a draw can be switched off; then `noDraw` rewards replace every tier's draw. Minors always get this. */
  noDraw: { on: boolean; rewards: Reward[] };
  /** Lines added to the generated rules page. */
  rulesExtra: string[];
  shareTitle: string;
  inviteOn: boolean;
}

export interface CreateCampaign {
  title: string;
  gameId: string;
}

/** GET /api/c/campaigns/:id */
export interface CampaignView extends CampaignBody {
  id: string;
  state: CampaignState;
  revision: number;
  /** The published version that members play; null for a draft. */
  version: { id: string; hash: string; publishedAt: EpochMs } | null;
  createdAt: EpochMs;
  updatedAt: EpochMs;
  faults: { path: string; text: string }[];
}

/** GET /api/c/campaigns?state=&cursor= → Page<CampaignRow> */
export interface CampaignRow {
  id: string;
  title: string;
  gameId: string;
  state: CampaignState;
  startsAt: EpochMs;
  endsAt: EpochMs;
  plays: number;
  players: number;
  wins: number;
}

/** POST /api/c/campaigns/:id/publish {key}; …/pause; …/resume; …/end; …/duplicate */
export type CampaignAction = Keyed;

/** GET /api/c/campaigns/:id/code?channel=&guide=&store= → how to get there */
export interface CampaignEntry {
  path: string;
  /** h5 address of the same page. */
  url: string;
  /** data URL of a mini-program code (WeChat's own; a QR code of `url` in development). */
  image: string;
}

// ---- member ----

/** A card on the home page and the games tab. GET /api/m/campaigns → CampaignCard[] */
export interface CampaignCard {
  id: string;
  title: string;
  gameId: string;
  cover: string;
  blurb: string;
  state: 'soon' | 'open' | 'paused' | 'ended';
  startsAt: EpochMs;
  endsAt: EpochMs;
  turnsLeft: number;
}

/** GET /api/m/campaigns/:id */
export interface CampaignPage extends CampaignCard {
  kind: 'skill' | 'luck' | 'answer' | 'progress';
  versionId: string;
  theme: Record<string, unknown>;
  config: Record<string, unknown>;
  turns: TurnsView;
  /** What can be won, by tier, in words. */
  tiers: { from: number; name: string; rewards: RewardView[]; prizes: (PrizeFace & { left: number | null })[] }[];
  /** The draw table's faces in order, for luck rooms. */
  faces: PrizeFace[];
  invite: { on: boolean; inviter: RewardView[]; friend: RewardView[]; maxFriends: number } | null;
  share: { title: string };
  /** An unfinished play, to be continued. */
  openPlayId: string | null;
  /** Why this member cannot play now, or null. A code of errors.ts and its sentence. */
  obstacle: { code: string; text: string } | null;
  best: number | null;
}

export interface TurnsView {
  left: number;
  freeToday: number;
  totalLeft: number;
  byPoints: { price: number; leftToday: number } | null;
  byTask: { task: string; turns: number; done: boolean }[];
}

/** POST /api/m/campaigns/:id/turns: buy one turn with points → TurnsView */
export type BuyTurn = Keyed;

/** GET /api/m/campaigns/:id/rules: generated from the frozen version */
export interface RulesPage {
  title: string;
  versionHash: string;
  publishedAt: EpochMs;
  organiser: string;
  contact: string;
  sections: { heading: string; lines: string[] }[];
  odds: { tier: string; rows: { prize: string; quantity: string; odds: string; valueFen: number }[] }[];
}
