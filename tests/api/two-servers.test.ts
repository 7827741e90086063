import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BindResult } from '@fanqu/shared/api/card';
import type { PlayResult, Ticket } from '@fanqu/shared/api/play';
import type { PrizeView } from '@fanqu/shared/api/prize';
import { createApp } from '../../server/src/create-app';
import { OutboxDispatcher } from '../../server/src/platform/outbox/dispatcher';
import { Client, newKey, startApp, type TestApp } from '../support/app';
import { ok } from './acts/answers';
import { addPrize, liveCampaign, points, tier } from './acts/campaigns';
import { ledger, type Person, start, WHEEL } from './acts/plays';

/**
 * Two servers on one database, asked at the same time: what lanes and memory keep apart within one process, the
 * database must keep apart between them. The embedded database is for one process, so this runs on MySQL.
 */
const describeOnMysql = process.env['FANQU_MYSQL_URL'] ? describe : describe.skip;

jest.setTimeout(60_000);

describeOnMysql('two servers', () => {
  let app: TestApp;
  let second: NestFastifyApplication;
  let there: string;
  let owner: Client;

  beforeAll(async () => {
    app = await startApp();
    second = await createApp(app.env, app.clock);
    await second.listen(0, '127.0.0.1');
    there = await second.getUrl();
    owner = await app.staff();
  });
  afterAll(async () => {
    await second?.close();
    await app?.close();
  });

  const twin = (member: Person) => new Client(there, member.token);
  const people = (name: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => app.member(`${name} ${i}`)));

  async function wheelOf(prizeId: string): Promise<string> {
    const fallbackPrizeId = await addPrize(owner, { name: '2 积分', terms: { kind: 'points', amount: 2 } });
    const turns = { freePerDay: 3, total: 100, byPoints: { price: 20, perDay: 9 }, byTask: [] };
    const draw = { lines: [{ prizeId, weight: 1 }], fallbackPrizeId };
    return liveCampaign(owner, WHEEL, { tiers: [tier(0, [], draw)], turns });
  }

  it('give a stock of 3 to exactly 3 of 20', async () => {
    const bear = await addPrize(owner, { name: '三只熊', terms: { kind: 'goods' }, stock: 3 });
    const id = await wheelOf(bear);
    const members = await people('crowd', 20);
    const results = await Promise.all(
      members.map(async (member, i) => {
        const client = i % 2 === 0 ? member : twin(member);
        const { playId } = await start(client, id);
        return ok(client.post<PlayResult>(`/api/m/plays/${playId}/finish`, { key: newKey() }));
      }),
    );
    expect(results.filter(({ draw }) => draw?.reason === 'drawn')).toHaveLength(3);
    expect(results.filter(({ draw }) => draw?.reason === 'out-of-stock')).toHaveLength(17);
    expect(await ok(owner.get<PrizeView>(`/api/c/prizes/${bear}`))).toMatchObject({ given: 3, stockLeft: 0 });
  });

  it('open one play for one member and spend one turn', async () => {
    const id = await wheelOf(await addPrize(owner, { name: '谢谢' }));
    for (const member of await people('eager', 5)) {
      const asks = [member, twin(member), member, twin(member)].map((client) =>
        ok(client.post<Ticket>('/api/m/plays', { campaignId: id, key: newKey() })),
      );
      const tickets = await Promise.all(asks);
      expect(new Set(tickets.map(({ playId }) => playId)).size).toBe(1);
      expect(await ok(member.get(`/api/m/campaigns/${id}`))).toMatchObject({ turns: { left: 2 } });
    }
  });

  it('finish one play once and give both askers the same answer', async () => {
    const id = await wheelOf(await addPrize(owner, { name: '7 积分', terms: { kind: 'points', amount: 7 } }));
    for (const member of await people('twice', 5)) {
      const { playId } = await start(member, id);
      const key = newKey();
      const ask = (client: Client) => ok(client.post<PlayResult>(`/api/m/plays/${playId}/finish`, { key }));
      const [one, two] = await Promise.all([ask(member), ask(twin(member))]);
      expect(JSON.stringify(two)).toBe(JSON.stringify(one));
      expect(await ledger(member)).toEqual(['welcome +50', 'play +7']);
    }
  });

  it('sell a member no more turns than their points pay for', async () => {
    const id = await wheelOf(await addPrize(owner, { name: '再来', terms: { kind: 'thanks' } }));
    for (const member of await people('buys', 3)) {
      const { playId } = await start(member, id);
      await ok(member.post(`/api/m/plays/${playId}/finish`, { key: newKey() }));
      const buy = (client: Client) => client.post(`/api/m/campaigns/${id}/turns`, { key: newKey() });
      const answers = await Promise.all([member, twin(member), member, twin(member), member].map(buy));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409]);
      expect(await ledger(member)).toEqual(['welcome +50', 'turn -20', 'turn -20']);
    }
  });

  it('let one of two cards be bound by a member who asks at both', async () => {
    const member = await app.member('binds twice');
    const codes = [await app.phoneCode('binds twice'), await app.phoneCode('binds twice')];
    const bind = (client: Client, code: string) =>
      client.post<BindResult>('/api/m/card/phone', { key: newKey(), code, consentVersion: '2026-11' });
    const answers = await Promise.all([bind(member, codes[0]), bind(twin(member), codes[1])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'CARD_ALREADY_BOUND' });
    const cards = await app.database.read.rows('SELECT no FROM card WHERE member_id = ?', [member.id]);
    expect(cards).toHaveLength(1);
  });

  it('make one member of a person who opens both for the first time', async () => {
    const appid = 'wxfanqudemo0000001';
    const code = async () =>
      (await ok(app.anyone.post<{ code: string }>('/api/h5/login-code', { appid, person: 'new to both' }))).code;
    const codes = await Promise.all([code(), code(), code(), code()]);
    const open = (base: string, one: string) =>
      ok(new Client(base).post<{ member: { id: string } }>('/api/m/session', { appid, code: one }));
    const sessions = await Promise.all(codes.map((one, i) => open(i % 2 ? app.url : there, one)));
    expect(new Set(sessions.map(({ member }) => member.id)).size).toBe(1);
  });

  it('tell each listener of the outbox once', async () => {
    const id = await liveCampaign(owner, WHEEL, { tiers: [tier(0, [points(1)])] });
    const members = await people('told', 10);
    await Promise.all(
      members.map(async (member) => {
        const { playId } = await start(member, id);
        await ok(member.post(`/api/m/plays/${playId}/finish`, { key: newKey() }));
      }),
    );
    await Promise.all([app.app, second].map((one) => one.get(OutboxDispatcher).drain()));
    const waiting = await app.database.read.rows("SELECT id FROM outbox_event WHERE state <> 'done'");
    const told = await app.database.read.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM member_event WHERE name = 'play.finished' GROUP BY member_id, name, props HAVING COUNT(*) > 1",
    );
    expect([waiting, told]).toEqual([[], []]);
  });
});
