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
  inviter: { nickname: string; avatar: string };
  friend: RewardView[];
  own: boolean;
}
