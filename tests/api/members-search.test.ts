import type { Page } from '@fanqu/shared/api/common';
import type { HomeView, MemberDossier, MemberRow } from '@fanqu/shared/api/member';
import { type Client, startApp, type TestApp } from '../support/app';
import { bindByPhone, mergeMembers, phoneOf, spin, walk } from '../support/walks';

let app: TestApp;
let owner: Client;
beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

const search = async (query: string, staff = owner): Promise<MemberRow[]> =>
  (await staff.get<Page<MemberRow>>(`/api/c/members?${query}`)).body.rows;
const idsOf = (rows: readonly MemberRow[]): string[] => rows.map(({ id }) => id);
const byWord = async (word: string): Promise<string[]> => idsOf(await search(`q=${encodeURIComponent(word)}`));
const dossier = async (id: string): Promise<MemberDossier> =>
  (await owner.get<MemberDossier>(`/api/c/members/${id}`)).body;

describe('the list of members', () => {
  it('is newest first, and its pages hold everyone once', async () => {
    const people: string[] = [];
    for (let i = 0; i < 5; i += 1) people.unshift((await app.member(`list-${i}`)).id);
    const all = idsOf(await walk<MemberRow>(owner, '/api/c/members?', 2));
    expect(all.slice(0, 5)).toEqual(people);
    expect(new Set(all).size).toBe(all.length);
    expect(idsOf(await walk<MemberRow>(owner, '/api/c/members?', 100))).toEqual(all);
  });

  it('shows what staff need of each: card, level, points, source', async () => {
    const person = await app.member('list-card', { scene: 1011, channel: 'wall' });
    await spin(person);
    await bindByPhone(app, person, 'list-card');
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
    const [visitors, pans] = [
      idsOf(await search('stage=visitor&limit=100')),
      idsOf(await search('stage=pan&limit=100')),
    ];
    expect([visitors.includes(visitor.id), visitors.includes(player.id)]).toEqual([true, false]);
    expect([pans.includes(visitor.id), pans.includes(player.id)]).toEqual([false, true]);
    expect(idsOf(await search(`stage=pan&q=${visitor.id}`))).toEqual([]);
  });

  it.each(['limit=0', 'limit=101', 'stage=vip', 'cursor=%00', 'colour=red', `q=${'x'.repeat(61)}`])(
    'refuses ?%s',
    async (query) => {
      expect((await owner.get(`/api/c/members?${query}`)).body).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it('treats an empty word as none', async () => {
    expect(await search('q=&limit=3')).toEqual(await search('limit=3'));
    expect(await search('q=%20&limit=3')).toEqual(await search('limit=3'));
  });
});

describe('finding a member', () => {
  it('by phone, as people write it, and by card number', async () => {
    const person = await app.member('find-phone');
    await bindByPhone(app, person, 'find-phone');
    const phone = await phoneOf(owner, person.id);
    const { card } = await dossier(person.id);
    for (const word of [
      phone,
      `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
      ` ${phone}`,
      card?.no ?? '',
    ]) {
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
    expect(idsOf(await walk<MemberRow>(owner, `/api/c/members?q=${q}&`, 1))).toEqual([percent, third, second, first]);
  });

  it('who left or was merged away: only by id', async () => {
    const [kept, absorbed, gone] = [
      await app.member('left-kept'),
      await app.member('left-absorbed'),
      await app.member('left-gone'),
    ];
    for (const person of [kept, absorbed, gone]) await person.patch('/api/m/profile', { nickname: '离开的人' });
    await mergeMembers(owner, kept.id, absorbed.id);
    expect((await gone.post('/api/m/privacy/close', { confirm: '注销' })).status).toBe(201);
    expect(await byWord('离开')).toEqual([kept.id]);
    const listed = idsOf(await search('limit=100'));
    expect([kept, absorbed, gone].map(({ id }) => listed.includes(id))).toEqual([true, false, false]);
    for (const { id } of [kept, absorbed, gone]) expect(await byWord(id)).toEqual([id]);
  });
});

describe('who may look', () => {
  it('only staff who may read members, and only their own brand', async () => {
    const person = await app.member('tenancy');
    await bindByPhone(app, person, 'tenancy');
    const [other, guide, phone] = [
      await app.staff('owner', 'other'),
      await app.staff('guide'),
      await phoneOf(owner, person.id),
    ];
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
