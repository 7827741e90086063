import type { EpochMs, Keyed } from './common';
import type { RewardView } from './brand';

/** POST /api/m/invites: one code per member and campaign; asking again gives the same one. */
export interface CreateInvite extends Keyed {
  campaignId: string;
}

export interface InviteView {
  code: string;
  campaignId: string;
  /** Path for onShareAppMessage and the h5 address. */
  path: string;
  url: string;
  terms: { inviter: RewardView[]; friend: RewardView[]; maxFriends: number };
  friends: { nickname: string; avatar: string; state: 'joined' | 'paid' | 'not-counted'; at: EpochMs }[];
  paid: number;
}

/** GET /api/m/invites/by-code/:code: what a friend sees who came by a link */
export interface InviteLanding {
  code: string;
  campaignId: string;
  gameId: string;
  inviter: { nickname: string; avatar: string };
  friend: RewardView[];
  own: boolean;
}

/**
 * POST /api/m/invites/by-code/:code/help {key}: lend a hand in the inviter's assist game. It is the friend's own finished
 * play: a new visitor becomes a pan-member by it, and both get their fixed rewards at once.
 */
export interface HelpView {
  /** The inviter's state as anyone may see it. */
  view: unknown;
  rewards: RewardView[];
  becamePan: { welcome: RewardView[] } | null;
}
