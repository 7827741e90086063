import type { Page } from '@fanqu/shared/api/common';
import type { HomeView, MergeView, UnmaskedMember } from '@fanqu/shared/api/member';
import type { PlayResult, Ticket } from '@fanqu/shared/api/play';
import { type Client, newKey, type TestApp } from './app';

/** What members and staff do in several stories, each through the front door. */

export type Person = Awaited<ReturnType<TestApp['member']>>;

/** The id of the demo campaign on this game. */
export async function campaignOn(gameId: string, person: Client): Promise<string> {
  const { body } = await person.get<HomeView>('/api/m/home');
  const found = body.campaigns.find((campaign) => campaign.gameId === gameId);
  if (!found) throw new Error(`No campaign on ${gameId}`);
  return found.id;
}

/** Plays the demo's wheel once, by an invite if one is given. */
export async function spin(person: Client, invite?: string): Promise<PlayResult> {
  const campaignId = await campaignOn('luck/wheel', person);
  const { body: ticket } = await person.post<Ticket>('/api/m/plays', { campaignId, key: newKey(), invite });
  const { body, status } = await person.post<PlayResult>(`/api/m/plays/${ticket.playId}/finish`, { key: newKey() });
  if (status !== 200) throw new Error(`The wheel did not turn: ${JSON.stringify(body)}`);
  return body;
}

/** A share code for the demo's wheel. */
export async function inviteFrom(person: Client): Promise<string> {
  const campaignId = await campaignOn('luck/wheel', person);
  const { body } = await person.post<{ code: string }>('/api/m/invites', { key: newKey(), campaignId });
  return body.code;
}

/** Binds a card by the phone that WeChat knows this person by. */
export async function bindByPhone(app: TestApp, person: Client, name: string): Promise<void> {
  const bind = { key: newKey(), code: await app.phoneCode(name), consentVersion: '2026-11' };
  const { body, status } = await person.post('/api/m/card/phone', bind);
  if (status !== 200) throw new Error(`${name} could not bind: ${JSON.stringify(body)}`);
}

/** The whole phone number, by staff who may see it. */
export async function phoneOf(staff: Client, id: string): Promise<string> {
  const { body } = await staff.post<UnmaskedMember>(`/api/c/members/${id}/unmask`, { reason: '核对身份' });
  if (!body.phone) throw new Error(`Member ${id} has no phone`);
  return body.phone;
}

/** Answers the merge's id. */
export async function mergeMembers(staff: Client, keptId: string, absorbedId: string): Promise<string> {
  const { body, status } = await staff.post<MergeView>('/api/c/merges', {
    keptId,
    absorbedId,
    reason: '同一个人',
    key: newKey(),
  });
  if (status !== 201) throw new Error(`No merge: ${JSON.stringify(body)}`);
  return body.id;
}

/** Every row of a paged list, by pages of this size; `path` ends in ? or &. */
export async function walk<Row>(client: Client, path: string, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: { body: Page<Row> } = await client.get(`${path}limit=${limit}${cursor && `&cursor=${cursor}`}`);
    if (body.rows.length > limit) throw new Error(`${body.rows.length} rows on a page of ${limit}`);
    rows.push(...body.rows);
    cursor = body.next;
  }
  return rows;
}
