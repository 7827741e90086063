import type { Page } from '@fanqu/shared/api/common';
import type { HomeView, MemberDossier, MemberRow, MergeView, TimelineRow, UnmaskedMember } from '@fanqu/shared/api/member';
import type { PlayResult, Ticket } from '@fanqu/shared/api/play';
import { type Client, newKey, startApp, type TestApp } from '../support/app';

let app: TestApp;
let owner: Client;
beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

type Person = Awaited<ReturnType<TestApp['member']>>;

const search = async (query: string, staff = owner): Promise<MemberRow[]> =>
  (await staff.get<Page<MemberRow>>(`/api/c/members?${query}`)).body.rows;
const idsOf = (rows: readonly MemberRow[]): string[] => rows.map(({ id }) => id);
const byWord = async (word: string): Promise<string[]> => idsOf(await search(`q=${encodeURIComponent(word)}`));
const dossier = async (id: string): Promise<MemberDossier> => (await owner.get<MemberDossier>(`/api/c/members/${id}`)).body;

async function bind(person: Person, name: string): Promise<void> {
  const body = { key: newKey(), code: await app.phoneCode(name), consentVersion: '2026-11' };
  expect((await person.post('/api/m/card/phone', body)).status).toBe(200);
}

async function spin(person: Person): Promise<PlayResult> {
  const { body: home } = await person.get<HomeView>('/api/m/home');
  const campaignId = home.campaigns.find(({ gameId }) => gameId === 'luck/wheel')?.id;
  const { body: ticket } = await person.post<Ticket>('/api/m/plays', { campaignId, key: newKey() });
  return (await person.post<PlayResult>(`/api/m/plays/${ticket.playId}/finish`, { key: newKey() })).body;
}

async function phoneOf(id: string): Promise<string> {
  const { body } = await owner.post<UnmaskedMember>(`/api/c/members/${id}/unmask`, { reason: '核对身份' });
  return body.phone ?? '';
}

async function merge(keptId: string, absorbedId: string): Promise<string> {
  const { body } = await owner.post<MergeView>('/api/c/merges', { keptId, absorbedId, reason: '同一个人', key: newKey() });
  return body.id;
}

/** Every row of a paged list, by pages of this size. */
async function walk<Row>(path: string, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: { body: Page<Row> } = await owner.get<Page<Row>>(`${path}limit=${limit}${cursor && `&cursor=${cursor}`}`);
    expect(body.rows.length).toBeLessThanOrEqual(limit);
    rows.push(...body.rows);
    cursor = body.next;
  }
  return rows;
}

describe('the list of members', () => {
  it('is newest first, and its pages hold everyone once', async () => {
    const people: string[] = [];
    for (let i = 0; i < 5; i += 1) people.unshift((await app.member(`list-${i}`)).id);
    const all = idsOf(await walk<MemberRow>('/api/c/members?', 2));
    expect(all.slice(0, 5)).toEqual(people);
    expect(new Set(all).size).toBe(all.length);
    expect(idsOf(await walk<MemberRow>('/api/c/members?', 100))).toEqual(all);
  });

  it('shows what staff need of each: card, level, points, source', async () => {
    const person = await app.member('list-card', { scene: 1011, channel: 'wall' });
    await spin(person);
    await bind(person, 'list-card');
    const [row] = await search(`q=${person.id}`);
    const { body: home } = await person.get<HomeView>('/api/m/home');
    expect(row).toEqual({
      id: person.id,
      stage: 'card',
      nickname: null,
      phone: home.member.phone,
      cardNo: home.card?.no,
      level: '白茶会员',
      points: home.points.balance,
      source: '渠道 wall',
      createdAt: app.clock.now(),
      lastSeenAt: app.clock.now(),
    });
  });

  it('is cut by stage', async () => {
    const [visitor, player] = [await app.member('stage-visitor'), await app.member('stage-player')];
    await spin(player);
    const [visitors, pans] = [idsOf(await search('stage=visitor&limit=100')), idsOf(await search('stage=pan&limit=100'))];
    expect([visitors.includes(visitor.id), visitors.includes(player.id)]).toEqual([true, false]);
    expect([pans.includes(visitor.id), pans.includes(player.id)]).toEqual([false, true]);
    expect(idsOf(await search(`stage=pan&q=${visitor.id}`))).toEqual([]);
  });

  it.each(['limit=0', 'limit=101', 'stage=vip', 'cursor=%00', 'colour=red', `q=${'x'.repeat(61)}`])('refuses ?%s', async (query) => {
    expect((await owner.get(`/api/c/members?${query}`)).body).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('treats an empty word as none', async () => {
    expect(await search('q=&limit=3')).toEqual(await search('limit=3'));
    expect(await search('q=%20&limit=3')).toEqual(await search('limit=3'));
  });
});

describe('finding a member', () => {
  it('by phone, as people write it, and by card number', async () => {
    const person = await app.member('find-phone');
    await bind(person, 'find-phone');
    const phone = await phoneOf(person.id);
    const { card } = await dossier(person.id);
    for (const word of [phone, `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, ` ${phone}`, card?.no ?? '']) {
      expect(await byWord(word)).toEqual([person.id]);
    }
    expect(await byWord(phone.slice(0, 10))).toEqual([]);
  });

  it('by how the nickname begins, page after page; % and _ are letters', async () => {
    const people: string[] = [];
    for (const nickname of ['茉莉_1', '茉莉_2', '茉莉_3', '茉莉%', '小茉莉']) {
      const person = await app.member(`find-${nickname}`);
      expect((await person.patch('/api/m/profile', { nickname })).status).toBe(200);
      people.unshift(person.id);
    }
    const [last, percent, third, second, first] = people;
    expect(await byWord('茉莉')).toEqual([percent, third, second, first]);
    expect(await byWord('茉莉%')).toEqual([percent]);
    expect(await byWord('茉莉_')).toEqual([third, second, first]);
    expect(await byWord('小')).toEqual([last]);
    const q = encodeURIComponent('茉莉');
    expect(idsOf(await walk<MemberRow>(`/api/c/members?q=${q}&`, 1))).toEqual([percent, third, second, first]);
  });

  it('who left or was merged away: only by id', async () => {
    const [kept, absorbed, gone] = [await app.member('left-kept'), await app.member('left-absorbed'), await app.member('left-gone')];
    for (const person of [kept, absorbed, gone]) await person.patch('/api/m/profile', { nickname: '离开的人' });
    await merge(kept.id, absorbed.id);
    expect((await gone.post('/api/m/privacy/close', { confirm: '注销' })).status).toBe(201);
    expect(await byWord('离开')).toEqual([kept.id]);
    const listed = idsOf(await search('limit=100'));
    expect([kept, absorbed, gone].map(({ id }) => listed.includes(id))).toEqual([true, false, false]);
    for (const { id } of [kept, absorbed, gone]) expect(await byWord(id)).toEqual([id]);
  });
});

describe('a dossier', () => {
  it('says who, from where, by what, and what was agreed to', async () => {
    const inviter = await app.member('dossier-inviter');
    const { body: home } = await inviter.get<HomeView>('/api/m/home');
    const campaignId = home.campaigns.find(({ gameId }) => gameId === 'luck/wheel')?.id ?? '';
    const { body: invite } = await inviter.post<{ code: string }>('/api/m/invites', { key: newKey(), campaignId });
    const friend = await app.member('dossier-friend', { scene: 1007, invite: invite.code, campaignId, store: 'S01', guide: 'G7' });
    await bind(friend, 'dossier-friend');
    const { member, source, identities, merges, consents, card, points, blocked } = await dossier(friend.id);
    expect(member).toMatchObject({ id: friend.id, stage: 'card' });
    expect(source).toEqual({ text: '朋友邀请', scene: 1007, channel: null, inviterId: inviter.id, campaignId, guide: 'G7', store: 'S01' });
    expect(identities.map(({ kind }) => kind).sort()).toEqual(expect.arrayContaining(['card', 'openid', 'phone']));
    expect(JSON.stringify(identities)).not.toContain(await phoneOf(friend.id));
    expect([merges, blocked]).toEqual([[], null]);
    expect(consents).toContainEqual(expect.objectContaining({ kind: 'phone', granted: true }));
    expect(card?.level.name).toBe('白茶会员');
    expect(points.balance).toBe(0);
  });

  it('shows a block while it holds', async () => {
    const { id } = await app.member('dossier-blocked');
    const until = app.clock.now() + 1_000;
    await owner.post(`/api/c/members/${id}/block`, { reason: '刷奖', until });
    expect((await dossier(id)).blocked).toEqual({ reason: '刷奖', until });
    app.clock.advance(1_000);
    expect((await dossier(id)).blocked).toBeNull();
  });
});

describe('a timeline', () => {
  const textsOf = async (id: string) => (await walk<TimelineRow>(`/api/c/members/${id}/timeline?`, 100)).map(({ text }) => text);

  it('tells what the phone saw and what the server knows, newest first', async () => {
    const person = await app.member('timeline', { channel: 'wall' });
    const events = ['home', 'games'].map((page, i) => ({ id: newKey(), name: 'page_view', at: app.clock.now() + i, props: { page } }));
    await person.post('/api/m/events', { sentAt: app.clock.now(), events: [...events].reverse() });
    app.clock.advance(1_000);
    await spin(person);
    app.clock.advance(1_000);
    await bind(person, 'timeline');
    await app.drain();
    const texts = await textsOf(person.id);
    const told = ['绑定会员卡,开了一张新卡', '成为绑卡会员', '玩完一局「大转盘」', '成为泛会员', '开始一局「大转盘」', '看了游戏页', '看了首页', '第一次打开小程序,来自渠道 wall'];
    expect(texts.filter((text) => told.includes(text))).toEqual(told);
    expect(texts).toContain('收到券「新会员见面礼」');
    const rows = await walk<TimelineRow>(`/api/c/members/${person.id}/timeline?`, 3);
    expect(rows.map(({ text }) => text)).toEqual(texts);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort((a, b) => b - a));
  });

  it('tells both sides of an invite', async () => {
    const inviter = await app.member('tell-inviter');
    const { body: home } = await inviter.get<HomeView>('/api/m/home');
    const campaignId = home.campaigns.find(({ gameId }) => gameId === 'luck/wheel')?.id;
    const { body: invite } = await inviter.post<{ code: string }>('/api/m/invites', { key: newKey(), campaignId });
    const friend = await app.member('tell-friend', { invite: invite.code });
    const { body: ticket } = await friend.post<Ticket>('/api/m/plays', { campaignId, key: newKey(), invite: invite.code });
    await friend.post(`/api/m/plays/${ticket.playId}/finish`, { key: newKey() });
    await app.drain();
    expect(await textsOf(inviter.id)).toContain('邀请的朋友玩完第一局,邀请奖励到账');
    expect(await textsOf(friend.id)).toContain('受朋友邀请玩完第一局,邀请奖励到账');
  });

  it('reads both sides of a merge, merges of merges too, until it is taken back', async () => {
    const [first, second, third] = [await app.member('merge-1', { channel: 'a' }), await app.member('merge-2', { channel: 'b' }), await app.member('merge-3', { channel: 'c' })];
    await merge(second.id, first.id);
    const last = await merge(third.id, second.id);
    await app.drain();
    const ways = ['来自渠道 c', '来自渠道 b', '来自渠道 a'].map((from) => `第一次打开小程序,${from}`);
    const joins = async (id: string) => (await textsOf(id)).filter((text) => text.startsWith('第一次'));
    expect(await joins(third.id)).toEqual(ways);
    expect(await textsOf(third.id)).toContain(`并入了另一个账号 ${second.id}`);
    expect(await joins(second.id)).toEqual(ways.slice(1));
    await owner.post(`/api/c/merges/${last}/undo`, { key: newKey() });
    expect(await joins(third.id)).toEqual(ways.slice(0, 1));
    expect((await dossier(third.id)).merges).toEqual([expect.objectContaining({ id: last, undoneAt: app.clock.now() })]);
  });

  it('refuses a forged cursor', async () => {
    const { id } = await app.member('timeline-cursor');
    for (const cursor of ['x', Buffer.from('1.2').toString('base64url'), Buffer.from("1.2.' OR 1").toString('base64url')]) {
      expect((await owner.get(`/api/c/members/${id}/timeline?cursor=${cursor}`)).body).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

describe('who may look', () => {
  it('only staff who may read members, and only their own brand', async () => {
    const person = await app.member('tenancy');
    await bind(person, 'tenancy');
    const [other, guide, phone] = [await app.staff('owner', 'other'), await app.staff('guide'), await phoneOf(person.id)];
    const { card } = await dossier(person.id);
    for (const word of ['', person.id, phone, card?.no ?? '']) expect(await search(`q=${word}`, other)).toEqual([]);
    for (const path of [`/api/c/members/${person.id}`, `/api/c/members/${person.id}/timeline`]) {
      expect((await other.get(path)).body).toMatchObject({ code: 'NOT_FOUND' });
      expect((await guide.get(path)).body).toMatchObject({ code: 'NOT_ALLOWED' });
      expect((await person.get(path)).body).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    }
    expect((await guide.get('/api/c/members')).body).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('nobody by that id is NOT_FOUND', async () => {
    for (const path of ['/api/c/members/nobody', '/api/c/members/nobody/timeline']) {
      expect((await owner.get(path)).body).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
