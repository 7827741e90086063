import type { BindResult, CardImportView } from '@fanqu/shared/api/card';
import { CardImports } from '../../server/src/features/cards/imports.service';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { faultPaths, ok, refusal } from './acts/answers';

/** Cards of an older system, from a CSV file: step by step, with a report row by row, safe to send again. */

jest.setTimeout(60_000);

const HEAD = 'card_no,phone,level,growth,points,opened_at,name';
let app: TestApp;
let ops: Client;

beforeAll(async () => {
  app = await startApp();
  ops = await app.staff('ops');
}, 60_000);
afterAll(() => app?.close());

const send = (csv: string, name = 'cards.csv') => ops.post<CardImportView>('/api/c/card-imports', { name, csv });
const viewOf = (id: string) => ok(ops.get<CardImportView>(`/api/c/card-imports/${id}`));
const step = () => app.app.get(CardImports).step();

async function importAll(csv: string): Promise<CardImportView> {
  const { id } = await ok(send(csv));
  while ((await step()) > 0);
  return viewOf(id);
}

it('goes on in steps of 500 rows that anyone may watch, and is done once', async () => {
  const lines = Array.from({ length: 1_100 }, (_, i) => `STEP-${i},1350000${String(i).padStart(4, '0')},,${i},0,,`);
  const started = await ok(send([HEAD, ...lines].join('\n'), 'old-system.csv'));
  expect(started).toEqual({
    id: started.id,
    name: 'old-system.csv',
    state: 'running',
    total: 1_100,
    done: 0,
    imported: 0,
    updated: 0,
    failed: 0,
    faults: [],
    startedAt: app.clock.now(),
    finishedAt: null,
  });
  const seen: [string, number][] = [];
  app.clock.advance(5_000);
  while ((await step()) > 0) {
    const { state, done } = await viewOf(started.id);
    seen.push([state, done]);
  }
  expect(seen).toEqual([
    ['running', 500],
    ['running', 1_000],
    ['done', 1_100],
  ]);
  expect(await viewOf(started.id)).toMatchObject({ imported: 1_100, failed: 0, finishedAt: app.clock.now() });
  const [{ n }] = await app.database.read.rows<{ n: number }>("SELECT COUNT(*) AS n FROM card WHERE no LIKE 'STEP-%'");
  expect(Number(n)).toBe(1_100);
});

it('by several workers at once writes every row once', async () => {
  const lines = Array.from({ length: 900 }, (_, i) => `WORK-${i},,,,,,`);
  const { id } = await ok(send([HEAD, ...lines].join('\n')));
  for (let i = 0; i < 4; i += 1) await Promise.all([step(), step(), step()]);
  expect(await viewOf(id)).toMatchObject({
    state: 'done',
    total: 900,
    done: 900,
    imported: 900,
    updated: 0,
    failed: 0,
  });
});

it('keeps the good rows and reports each bad one by row, column, value and reason', async () => {
  const { id } = await ok(
    send(
      [
        HEAD,
        'GOOD-1,13700000001,青茶会员,150,20,2020-02-29,王五',
        'x,13700000002,,1,1,,',
        'BAD-2,12345,,1,1,,',
        'BAD-3,,,-5,1,,',
        'BAD-4,,,1,many,,',
        'BAD-5,,钻石会员,1,1,,',
        'BAD-6,,,1,1,2021-02-29,',
        '"=cmd|calc",,,1,1,,',
        'GOOD-2,,,,,,',
      ].join('\n'),
    ),
  );
  while ((await step()) > 0);
  const view = await viewOf(id);
  expect(view).toMatchObject({ state: 'done', total: 9, imported: 2, failed: 7 });
  expect(view.faults).toEqual([
    { row: 3, column: 'card_no', value: 'x', text: '卡号要是 4 到 32 位字母或数字' },
    { row: 4, column: 'phone', value: '12345', text: '手机号要是 11 位数字' },
    { row: 5, column: 'growth', value: '-5', text: '成长值要是不小于 0 的整数' },
    { row: 6, column: 'points', value: 'many', text: '积分要是不小于 0 的整数' },
    { row: 7, column: 'level', value: '钻石会员', text: '没有这个等级' },
    { row: 8, column: 'opened_at', value: '2021-02-29', text: '日期要写成 2020-01-31' },
    { row: 9, column: 'card_no', value: '=cmd|calc', text: '卡号要是 4 到 32 位字母或数字' },
  ]);
  const csv = await ok(ops.get<string>(`/api/c/card-imports/${id}/faults.csv`));
  expect(csv.startsWith('行,列,内容,原因\n3,card_no,"x"')).toBe(true);
  expect(csv).toContain(`9,card_no,"'=cmd|calc"`);
});

it('sent again changes nothing twice: what was imported is updated, what is bound is left alone', async () => {
  const member = await app.member('import-binder');
  const code = await app.phoneCode('import-binder');
  const sent = await fetch(`${app.env.sandboxUrl}/_sandbox/persons/import-binder`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: '13700000077' }),
  });
  expect(sent.status).toBe(200);
  const first = [HEAD, 'AGAIN-1,13700000077,,10,100,,', 'AGAIN-2,,,10,100,,'].join('\n');
  expect(await importAll(first)).toMatchObject({ imported: 2, updated: 0, failed: 0 });
  expect(await importAll(first)).toMatchObject({ imported: 0, updated: 2, failed: 0 });
  const body = { key: newKey(), code, consentVersion: '2026-11' };
  expect(await ok(member.post<BindResult>('/api/m/card/phone', body))).toMatchObject({
    card: { no: 'AGAIN-1', growth: 10 },
    pointsBroughtAlong: 100,
  });
  const later = await importAll([HEAD, 'AGAIN-1,13700000077,,9999,9999,,', 'AGAIN-2,,,20,200,,'].join('\n'));
  expect(later).toMatchObject({
    imported: 0,
    updated: 1,
    failed: 1,
    faults: [{ row: 2, column: 'card_no', value: 'AGAIN-1', text: expect.stringContaining('已经绑定') as string }],
  });
  expect(await ok(member.get('/api/m/card'))).toMatchObject({ card: { growth: 10 } });
});

it('takes columns in any order, a byte order mark, quotes and empty lines', async () => {
  const view = await importAll('\uFEFFname,card_no,points\r\n"张,三",ODD-1,5\r\n\r\n"李""四""",ODD-2,6\r\n');
  expect(view).toMatchObject({ state: 'done', total: 2, imported: 2, failed: 0 });
});

it.each([
  ['an empty file', ' '],
  ['a header alone', HEAD],
  ['no card_no', 'phone,name\n13700000001,a'],
  ['a column that nobody knows', 'card_no,salary\nABCD,1'],
  ['broken quotes', 'card_no,name\nABCD,"unfinished'],
])('refuses %s with a sentence, and keeps nothing of it', async (_what, csv) => {
  const before = (await ok(ops.get<CardImportView[]>('/api/c/card-imports'))).length;
  expect(await refusal(send(csv))).toEqual([400, 'INVALID_INPUT']);
  expect(await faultPaths(send(csv))).toEqual(['csv']);
  expect((await ok(ops.get<CardImportView[]>('/api/c/card-imports'))).length).toBe(before);
});

it('is listed newest first and seen by its own brand only', async () => {
  const { id } = await ok(send(`${HEAD}\nMINE-1,,,,,,`, 'newest.csv'));
  const [newest] = await ok(ops.get<CardImportView[]>('/api/c/card-imports'));
  expect([newest.id, newest.name, newest.faults]).toEqual([id, 'newest.csv', []]);
  const other = await app.staff('owner', 'other');
  expect(await refusal(other.get(`/api/c/card-imports/${id}`))).toEqual([404, 'NOT_FOUND']);
  expect(await ok(other.get('/api/c/card-imports'))).toEqual([]);
  const report = await other.get<string>(`/api/c/card-imports/${id}/faults.csv`);
  expect(report.status).toBe(404);
});

it('holds no phone number in plain, neither while it waits nor after', async () => {
  const phone = '13788887777';
  await ok(send(`${HEAD}\nSEAL-1,${phone},,,,,赵六`));
  const dump = async (table: string) => JSON.stringify(await app.database.read.rows(`SELECT * FROM ${table}`));
  const waiting = (await Promise.all(['card_import', 'card_import_part'].map(dump))).join('');
  while ((await step()) > 0);
  const after = (await Promise.all(['card', 'card_import', 'card_import_part', 'card_import_fault'].map(dump))).join(
    '',
  );
  expect(waiting + after).not.toMatch(new RegExp(`${phone}|赵六`));
});
