import type { CampaignPage } from '@fanqu/shared/api/campaign';
import type { InviteLanding } from '@fanqu/shared/api/invite';
import type { EntryView, LaunchSource } from '@fanqu/shared/api/session';
import { request } from '../../api/request';
import { track } from '../../store/tracking';
import { gamePage } from '../../ui/go';

/** The game page a launch leads to; null: it names none. An entry says all; an invite or a campaign must be looked up. */
export async function whereTo(launch: LaunchSource): Promise<string | null> {
  const { entry, invite } = launch;
  if (entry) {
    const found = await request<EntryView>('GET', `/api/m/entries/${entry}`);
    return gamePage(found.gameId, found.campaignId, invite);
  }
  if (invite) return byInvite(invite);
  return launch.campaignId ? byCampaign(launch.campaignId) : null;
}

async function byInvite(code: string): Promise<string> {
  track('invite_open', { code });
  const landing = await request<InviteLanding>('GET', `/api/m/invites/by-code/${code}`);
  return byCampaign(landing.campaignId, code);
}

async function byCampaign(id: string, invite?: string): Promise<string> {
  const campaign = await request<CampaignPage>('GET', `/api/m/campaigns/${id}`);
  return gamePage(campaign.gameId, campaign.id, invite);
}
