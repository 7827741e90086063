import type { CampaignPage, TurnsView } from '@fanqu/shared/api/campaign';
import type { HelpView, InviteLanding, InviteView } from '@fanqu/shared/api/invite';
import type { Moved, PlayResult, Ticket } from '@fanqu/shared/api/play';
import { request } from '../api/request';
import { track } from '../store/tracking';
import type { Host, Judge, Lobby } from './judge';
import { winnables } from './winnable';

/** The server judges; everything of value is decided there. */
export function campaignJudge(campaignId: string, invite: string | null): Judge {
  const play = (playId: string, rest = ''): string => `/api/m/plays/${playId}${rest}`;
  return {
    isPreview: false,
    open: () => openLobby(campaignId, invite),
    start: (key) =>
      request<Ticket>('POST', '/api/m/plays', { campaignId, key, ...(invite === null ? {} : { invite }) }),
    move: (playId, key, move) => request<Moved>('POST', play(playId, '/moves'), { key, move }),
    finish: (playId, key, recording) =>
      request<PlayResult>('POST', play(playId, '/finish'), { key, ...(recording === null ? {} : { recording }) }),
    look: (playId) => request<{ ticket: Ticket; result: PlayResult | null }>('GET', play(playId)),
    buyTurn: (key) => request<TurnsView>('POST', `/api/m/campaigns/${campaignId}/turns`, { key }),
    invite: (key) => request<InviteView>('POST', '/api/m/invites', { campaignId, key }),
    help: (code, key) => request<HelpView>('POST', `/api/m/invites/by-code/${code}/help`, { key }),
  };
}

async function openLobby(campaignId: string, invite: string | null): Promise<Lobby> {
  const [page, host] = await Promise.all([
    request<CampaignPage>('GET', `/api/m/campaigns/${campaignId}`),
    invite === null ? null : findHost(invite, campaignId),
  ]);
  const { id, title, blurb, theme, config, faces, turns, openPlayId, obstacle, best, share } = page;
  return {
    campaignId: id,
    title,
    blurb,
    theme,
    config,
    faces,
    turns,
    openPlayId,
    obstacle,
    best,
    shareTitle: share.title,
    inviteOn: page.invite?.on === true,
    prizes: winnables(page.tiers),
    host,
  };
}

/** A link that leads nowhere any more is no reason not to play. */
async function findHost(code: string, campaignId: string): Promise<Host | null> {
  track('invite_open', { code });
  try {
    const landing = await request<InviteLanding>('GET', `/api/m/invites/by-code/${code}`);
    if (landing.own || landing.campaignId !== campaignId) return null;
    return { code, ...landing.inviter, friend: landing.friend };
  } catch {
    return null;
  }
}
