import type { Page } from '@fanqu/shared/api/common';
import type { PointsRow, PointsView } from '@fanqu/shared/api/points';
import type { AuditRow } from '@fanqu/shared/api/staff';
import { Points } from '../../server/src/features/points';
import { UnitOfWork } from '../../server/src/platform/db/unit-of-work';
import { Jobs } from '../../server/src/platform/jobs/jobs';
import { Leases } from '../../server/src/platform/jobs/leases';
import { newKey, startApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app?.close());

const earn = (memberId: string, amount: number, note?: string) => {
  const request = { brandId: 'demo', memberId, amount, reason: 'play', key: newKey(), note } as const;
  return app.app.get(UnitOfWork).run((tx) => app.app.get(Points, { strict: false }).post(tx, [request]));
};

describe('a member', () => {
  it('who is new has nothing and sees an empty history', async () => {
    const me = await app.member('points-new');
    expect((await me.get('/api/m/points')).body).toEqual({ balance: 0, held: 0, expiringSoon: null });
    expect((await me.get('/api/m/points/history')).body).toEqual({ rows: [], next: null });
  });

  it('reads balance and history, newest first, page by page', async () => {
    const me = await app.member('points-reader');
    await earn(me.id, 10, '「接星星」参与');
    await earn(me.id, 20);
    await earn(me.id, 30);
    expect((await me.get<PointsView>('/api/m/points')).body.balance).toBe(60);
    const first = await me.get<Page<PointsRow>>('/api/m/points/history?limit=2');
    expect(first.body.rows.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
      [30, 60],
      [20, 30],
    ]);
    const second = await me.get<Page<PointsRow>>(`/api/m/points/history?limit=2&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({
      rows: [{ amount: 10, balanceAfter: 10, text: '「接星星」参与', state: 'posted' }],
      next: null,
    });
  });

  it('is told what expires within 30 days', async () => {
    const me = await app.member('points-expiring');
    await earn(me.id, 40);
    expect((await me.get<PointsView>('/api/m/points')).body.expiringSoon).toBeNull();
    app.clock.advance(340 * 86_400_000);
    const again = await app.member('points-expiring');
    const { body } = await again.get<PointsView>('/api/m/points');
    expect(body.expiringSoon).toEqual({ amount: 40, at: Date.parse('2027-11-23T00:00:00+08:00') });
  });

  it.each([
    '/api/m/points/history?limit=0',
    '/api/m/points/history?limit=101',
    '/api/m/points/history?cursor=@@',
    '/api/m/points/history?colour=red',
  ])('who asks badly is told so: %s', async (path) => {
    const me = await app.member('points-bad');
    expect(await me.get(path)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  it('who is not signed in is asked to', async () => {
    expect(await app.anyone.get('/api/m/points')).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
  });
});

describe('staff', () => {
  it('give and take points by hand, once per key, and it is audited', async () => {
    const me = await app.member('points-adjusted');
    const service = await app.staff('service');
    const key = newKey();
    const body = { key, amount: 100, memo: '快递丢件补偿' };
    expect(await service.post(`/api/c/members/${me.id}/points`, body)).toMatchObject({
      status: 200,
      body: { balance: 100 },
    });
    expect(await service.post(`/api/c/members/${me.id}/points`, body)).toMatchObject({
      status: 200,
      body: { balance: 100 },
    });
    expect(await service.post(`/api/c/members/${me.id}/points`, { ...body, amount: 200 })).toMatchObject({
      status: 409,
      body: { code: 'KEY_REUSED' },
    });
    await service.post(`/api/c/members/${me.id}/points`, { key: newKey(), amount: -30, memo: '多给了' });
    const own = await me.get<Page<PointsRow>>('/api/m/points/history');
    expect(own.body.rows.map(({ amount, text }) => [amount, text])).toEqual([
      [-30, '客服调整'],
      [100, '客服调整'],
    ]);
    const theirs = await service.get<Page<PointsRow>>(`/api/c/members/${me.id}/points`);
    expect(theirs.body.rows.map(({ text }) => text)).toEqual(['客服调整：多给了', '客服调整：快递丢件补偿']);
    const audit = await (await app.staff()).get<Page<AuditRow>>('/api/c/audit');
    const rows = audit.body.rows.filter(({ action, target }) => action === 'points.adjust' && target === me.id);
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      [{ balance: 100 }, { balance: 70, amount: -30, memo: '多给了' }],
      [{ balance: 0 }, { balance: 100, amount: 100, memo: '快递丢件补偿' }],
    ]);
  });

  it('cannot take more than there is', async () => {
    const me = await app.member('points-short');
    await earn(me.id, 5);
    const answer = await (
      await app.staff('service')
    ).post(`/api/c/members/${me.id}/points`, { key: newKey(), amount: -8, memo: '收回' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'POINTS_NOT_ENOUGH', text: '积分不够，还差 3 分', details: { missing: 3 } },
    });
  });

  it.each([
    ['nothing', { amount: 0 }],
    ['a part of a point', { amount: 1.5 }],
    ['more than a million', { amount: 1_000_001 }],
    ['without a reason', { memo: '' }],
    ['with a key that is none', { key: 'short' }],
    ['with a field nobody knows', { colour: 'red' }],
  ])('cannot adjust by %s', async (_, change) => {
    const me = await app.member('points-invalid');
    const body = { key: newKey(), amount: 5, memo: '补偿', ...change };
    expect(await (await app.staff()).post(`/api/c/members/${me.id}/points`, body)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
    expect((await me.get<PointsView>('/api/m/points')).body.balance).toBe(0);
  });

  it('without the permission cannot; of another brand find nobody', async () => {
    const me = await app.member('points-guarded');
    const body = { key: newKey(), amount: 5, memo: '补偿' };
    expect(await (await app.staff('ops')).post(`/api/c/members/${me.id}/points`, body)).toMatchObject({
      status: 403,
      body: { code: 'NOT_ALLOWED' },
    });
    const foreign = await app.staff('owner', 'other');
    expect(await foreign.post(`/api/c/members/${me.id}/points`, body)).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
    expect((await foreign.get<Page<PointsRow>>(`/api/c/members/${me.id}/points`)).body.rows).toEqual([]);
    expect(await (await app.staff()).post('/api/c/members/nobody/points', body)).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
  });
});

it('the job posts what has lapsed', async () => {
  const me = await app.member('points-lapsed');
  await earn(me.id, 40);
  app.clock.advance(400 * 86_400_000);
  await app.app.get(Leases, { strict: false }).introduce(['points.expire']);
  expect(await app.app.get(Jobs, { strict: false }).runDue()).toContain('points.expire');
  const again = await app.member('points-lapsed');
  const { body } = await again.get<Page<PointsRow>>('/api/m/points/history');
  expect(body.rows[0]).toMatchObject({ amount: -40, reason: 'expire', balanceAfter: 0 });
});
