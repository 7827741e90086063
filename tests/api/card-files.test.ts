import { request } from 'node:http';
import type { CardImportView } from '@fanqu/shared/api/card';
import type { MemberDossier } from '@fanqu/shared/api/member';
import { CardImports } from '../../server/src/features/cards/imports.service';
import { type Answer, type Client, newKey, startApp, type TestApp } from '../support/app';
import { bindByPhone, phoneOf } from '../support/walks';

let app: TestApp;
let ops: Client;

beforeAll(async () => {
  app = await startApp();
  ops = await app.staff('ops');
}, 60_000);
afterAll(() => app?.close());

/** Sends a file as the body, as the console does. */
async function upload(
  body: string | Buffer,
  { token = ops.token, query = '?name=cards.csv', type = 'text/csv', path = '/api/c/card-imports' } = {},
): Promise<Pick<Answer<CardImportView & { code?: string }>, 'status' | 'body'>> {
  const headers = { 'content-type': type, ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(app.url + path + query, { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as CardImportView };
}

const step = () => app.app.get(CardImports).step();
const view = async (id: string) => (await ops.get<CardImportView>(`/api/c/card-imports/${id}`)).body;

/** Uploads and waits for the end. */
async function imported(csv: string | Buffer): Promise<CardImportView> {
  const { status, body } = await upload(csv);
  expect([status, body.state]).toEqual([201, 'running']);
  while ((await step()) > 0);
  return view(body.id);
}

const cardRow = async (no: string) =>
  (
    await app.database.read.rows<{ imported_growth: number; imported_points: number }>(
      'SELECT imported_growth, imported_points FROM card WHERE no = ?',
      [no],
    )
  ).map((row) => [Number(row.imported_growth), Number(row.imported_points)]);

const HEADER = 'card_no,phone,level,growth,points,opened_at,name';
const rowsOf = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i},1${3_700_000_000 + i},,${i % 100},5,2020-01-31,王小明`);

describe('a file of cards', () => {
  it('larger than any other body becomes cards in steps, and its progress shows', async () => {
    const file = [HEADER, ...rowsOf(25_000, 'BIG-')].join('\n');
    expect(Buffer.byteLength(file)).toBeGreaterThan(1_048_576);
    const { status, body } = await upload(file);
    expect([status, body]).toEqual([201, expect.objectContaining({ name: 'cards.csv', total: 25_000, done: 0 })]);
    expect(await step()).toBe(1);
    expect(await view(body.id)).toMatchObject({ state: 'running', done: 500, imported: 500 });
    while ((await step()) > 0);
    const counts = { state: 'done', done: 25_000, imported: 25_000, updated: 0, failed: 0, faults: [] };
    expect(await view(body.id)).toMatchObject({ ...counts, finishedAt: app.clock.now() });
    expect(await cardRow('BIG-24999')).toEqual([[99, 5]]);
  }, 60_000);

  it('is told row by row what is wrong with it, and the rest is taken', async () => {
    const bad = ['A1,,,,,,', 'BAD-1,123,,,,,', 'BAD-2,,,,,2026-13-01,', 'BAD-3,,钻石,,,,', 'BAD-4,,,-1,,,'];
    const done = await imported([HEADER, 'GOOD-1,,,,,,', ...bad, 'GOOD-2,,,,,,'].join('\n'));
    expect(done).toMatchObject({ state: 'done', total: 7, done: 7, imported: 2, failed: 5 });
    expect(done.faults.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 'card_no', 'A1'],
      [4, 'phone', '123'],
      [5, 'opened_at', '2026-13-01'],
      [6, 'level', '钻石'],
      [7, 'growth', '-1'],
    ]);
    const { body: csv } = await ops.get<string>(`/api/c/card-imports/${done.id}/faults.csv`);
    expect(csv.split('\n')).toContain('5,opened_at,"2026-13-01","日期要写成 2020-01-31"');
  });

  it('renews cards that nobody has bound, and of two lines of one card the later counts', async () => {
    await imported('card_no,growth,points\nTWICE-1,10,10\nTWICE-2,1,1\nTWICE-2,2,2');
    expect([await cardRow('TWICE-1'), await cardRow('TWICE-2')]).toEqual([[[10, 10]], [[2, 2]]]);
    const again = await imported('card_no,growth,points\nTWICE-1,30,40');
    expect(again).toMatchObject({ imported: 0, updated: 1, failed: 0 });
    expect(await cardRow('TWICE-1')).toEqual([[30, 40]]);
  });

  it('leaves a bound card as it is and says so', async () => {
    const member = await app.member('import-bound');
    await bindByPhone(app, member, 'import-bound');
    const { card } = (await (await app.staff()).get<MemberDossier>(`/api/c/members/${member.id}`)).body;
    const no = card?.no ?? '';
    const done = await imported(`card_no,points\n${no},999\nFREE-1,1`);
    expect(done).toMatchObject({ imported: 1, updated: 0, failed: 1 });
    expect(done.faults).toEqual([{ row: 2, column: 'card_no', value: no, text: '这张卡已经绑定，不再改动' }]);
    expect(await cardRow(no)).toEqual([[0, 0]]);
  });

  it('brings its history to the member who binds by its phone', async () => {
    const [one, other] = [await app.member('import-old'), await app.member('import-old-2')];
    await bindByPhone(app, one, 'import-old');
    const phone = await phoneOf(await app.staff(), one.id);
    expect(await imported(`card_no,phone,points\nOLD-77,${phone},70`)).toMatchObject({ imported: 1 });
    const sms = await other.post('/api/m/card/sms', { cardNo: 'OLD-77' });
    expect(sms).toMatchObject({ status: 200, body: { phone: `${phone.slice(0, 3)}******${phone.slice(-2)}` } });
  });

  it('is taken once by several workers', async () => {
    const { body } = await upload([HEADER, ...rowsOf(3_000, 'CROWD-')].join('\n'));
    const worker = async () => {
      while ((await view(body.id)).state === 'running') await step();
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(await view(body.id)).toMatchObject({ state: 'done', done: 3_000, imported: 3_000, updated: 0, failed: 0 });
  });

  it('lies sealed until its rows are cards, and then not at all', async () => {
    const { body } = await upload(`${HEADER}\nSECRET-1,13712345678,,,,,欧阳小明`);
    const parts = () =>
      app.database.read.rows<{ sealed: string }>('SELECT * FROM card_import_part WHERE import_id = ?', [body.id]);
    const kept = await parts();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/13712345678|欧阳|SECRET/);
    while ((await step()) > 0);
    expect(await parts()).toEqual([]);
    expect(JSON.stringify(await app.database.read.rows(`SELECT * FROM card WHERE no = 'SECRET-1'`))).not.toMatch(
      /13712345678|欧阳/,
    );
  });

  it('may still come in JSON', async () => {
    const { status, body } = await ops.post('/api/c/card-imports', { name: 'a.csv', csv: 'card_no\nJSON-1' });
    expect([status, body]).toEqual([201, expect.objectContaining({ name: 'a.csv', total: 1 })]);
  });
});

describe('what is no file of cards', () => {
  const MB = 1_048_576;
  const big = (bytes: number) => `card_no\n${'A-12345\n'.repeat(Math.ceil(bytes / 8))}`;

  it('is refused with the reason at its field', async () => {
    const fault = (text: string) => ({ status: 400, body: { code: 'INVALID_INPUT', details: { faults: [{ text }] } } });
    expect(await upload('card_no\n"A1001')).toMatchObject(fault('不是一个 CSV 文件，请检查引号和逗号'));
    expect(await upload('')).toMatchObject(fault('文件里没有卡'));
    expect(await upload('card_no\nA1001', { query: '' })).toMatchObject(fault('要填文字'));
  });

  it.each([
    ['over 12 MB', () => upload(big(12 * MB)), 413, 'BODY_TOO_LARGE'],
    [
      'of 1 MB in JSON',
      () => upload(JSON.stringify({ name: 'a', csv: big(MB) }), { type: 'application/json' }),
      413,
      'BODY_TOO_LARGE',
    ],
    ['of a spreadsheet', () => upload('PK', { type: 'application/vnd.ms-excel' }), 415, 'UNSUPPORTED_TYPE'],
    ['to another route', () => upload('a,b', { path: '/api/c/campaigns' }), 415, 'UNSUPPORTED_TYPE'],
    ['from nobody', () => upload(big(MB), { token: '' }), 401, 'SIGN_IN_REQUIRED'],
  ])('is refused: a file %s', async (_name, send, status, code) => {
    expect(await send()).toMatchObject({ status, body: { code } });
  });

  it('is refused to staff who may not import', async () => {
    const analyst = await app.staff('analyst');
    expect(await upload('card_no\nA1001', { token: analyst.token })).toMatchObject({ body: { code: 'NOT_ALLOWED' } });
  });

  it('is refused when it does not say how long it is and goes on past 12 MB', async () => {
    const headers = { authorization: `Bearer ${ops.token}`, 'content-type': 'text/csv' };
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const sending = request(`${app.url}/api/c/card-imports?name=x`, { method: 'POST', headers }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      sending.on('error', reject);
      const part = Buffer.from('A-12345\n'.repeat(MB / 8));
      for (let i = 0; i < 13; i += 1) sending.write(part);
      sending.end();
    });
    expect([answer.status, (JSON.parse(answer.body) as { code: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('leaves nothing behind', async () => {
    const before = (await ops.get<CardImportView[]>('/api/c/card-imports')).body.length;
    await upload(`card_no\n${'A-1234\n'.repeat(2_000)}"`);
    expect((await ops.get<CardImportView[]>('/api/c/card-imports')).body).toHaveLength(before);
    expect((await ops.get(`/api/c/card-imports/${newKey()}`)).body).toMatchObject({ code: 'NOT_FOUND' });
  });
});
