import { randomBytes } from 'node:crypto';
import type { EventReceipt } from '@fanqu/shared/api/tracking';
import { MemberEvent } from '../../server/src/features/tracking';
import { startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import type { Person } from './acts/plays';

const event = (over: object = {}) => ({
  id: randomBytes(12).toString('hex'),
  name: 'page_view',
  at: 1,
  props: { page: 'home' },
  ...over,
});

describe('tracking', () => {
  let app: TestApp;
  let member: Person;
  beforeAll(async () => {
    app = await startApp();
    member = await app.member('watched');
  }, 60_000);
  afterAll(() => app.close());

  const send = (events: unknown[], who: Person = member) =>
    ok(who.post<EventReceipt>('/api/m/events', { sentAt: 1, events }));
  const kept = (memberId: string) =>
    app.database.read.find(MemberEvent, { where: { brandId: 'demo', memberId, source: 'phone' } });

  it('keeps the good events of a batch whose others are bad, and says which and why', async () => {
    const good = event();
    const answer = await send([event({ name: 'nonsense' }), good, event({ props: { page: 'home', more: 1 } })]);
    expect(answer).toEqual({
      kept: 1,
      repeated: 0,
      bad: [
        { index: 0, id: expect.any(String), why: 'event/name must be equal to one of the allowed values' },
        { index: 2, id: expect.any(String), why: "props must NOT have additional properties 'more'" },
      ],
    });
    expect((await kept(member.id)).map(({ id }) => id)).toContain(good.id);
  });

  it('keeps an event once however often the phone sends it', async () => {
    const batch = [event(), event(), event()];
    expect(await send(batch)).toMatchObject({ kept: 3, repeated: 0 });
    expect(await send([...batch, event()])).toMatchObject({ kept: 1, repeated: 3 });
  });

  it('keeps the same id of two members apart: ids are each phone’s own', async () => {
    const other = await app.member('also-watched');
    const shared = event();
    expect(await send([shared])).toMatchObject({ kept: 1 });
    expect(await send([shared], other)).toMatchObject({ kept: 1 });
  });

  it('loses nothing when many batches arrive at once', async () => {
    const crowd = await app.member('crowd');
    const batches = Array.from({ length: 20 }, () => Array.from({ length: 25 }, () => event()));
    const receipts = await Promise.all(batches.map((batch) => send(batch, crowd)));
    expect(receipts.reduce((sum, receipt) => sum + receipt.kept, 0)).toBe(500);
    expect(await kept(crowd.id)).toHaveLength(500);
  });

  it.each([
    ['no batch at all', {}],
    ['an empty batch', { sentAt: 1, events: [] }],
    ['more than 100', { sentAt: 1, events: Array.from({ length: 101 }, () => event()) }],
  ])('refuses %s', async (_, body) => {
    expect(await refusal(member.post('/api/m/events', body))).toEqual([400, 'INVALID_INPUT']);
  });

  it('shows what the server itself committed in the member’s events', async () => {
    await app.drain();
    const facts = await app.database.read.find(MemberEvent, {
      where: { brandId: 'demo', memberId: member.id, source: 'server' },
    });
    expect(facts.map(({ name }) => name)).toContain('member.joined');
  });
});
