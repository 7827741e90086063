import { UnitOfWork } from '../../server/src/platform/db/unit-of-work';
import type { Tx } from '../../server/src/platform/db/tx';
import { Outbox, type OutboxEvent } from '../../server/src/platform/outbox/outbox';
import { OutboxDispatcher } from '../../server/src/platform/outbox/dispatcher';
import { OutboxRow } from '../../server/src/platform/outbox/outbox.schema';
import { startApp, type TestApp } from '../support/app';

type Fact = OutboxEvent<{ n: number }>;

describe('the outbox', () => {
  let app: TestApp;
  let outbox: Outbox;
  let heard: string[];

  beforeAll(async () => {
    app = await startApp();
    outbox = app.app.get(Outbox);
  }, 60_000);
  beforeEach(() => {
    heard = [];
  });
  afterAll(() => app.close());

  const record = (kind: string, n = 1) =>
    app.app.get(UnitOfWork).run((tx) => outbox.record(tx, [{ brandId: 'demo', kind, payload: { n } }]));
  const rowsOf = (kind: string) => app.database.read.find(OutboxRow, { where: { kind } });
  const hear = (name: string) => async (_tx: Tx, event: Fact) => {
    heard.push(`${name}:${event.payload.n}`);
  };

  it('tells every listener of a fact once', async () => {
    outbox.on<Fact['payload']>('test.once', 'first', hear('first'));
    outbox.on<Fact['payload']>('test.once', 'second', hear('second'));
    await record('test.once');
    await app.drain();
    await app.drain();
    expect(heard).toEqual(['first:1', 'second:1']);
    expect((await rowsOf('test.once')).map(({ state }) => state)).toEqual(['done']);
  });

  it('tells nobody of a fact whose transaction failed', async () => {
    outbox.on<Fact['payload']>('test.undone', 'listener', hear('listener'));
    const failing = app.app.get(UnitOfWork).run(async (tx) => {
      await outbox.record(tx, [{ brandId: 'demo', kind: 'test.undone', payload: { n: 1 } }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await app.drain();
    expect(heard).toEqual([]);
    expect(await rowsOf('test.undone')).toEqual([]);
  });

  it('tries a failing listener again later and later, leaves the others alone, and gives up into the dead letters', async () => {
    outbox.on<Fact['payload']>('test.failing', 'good', hear('good'));
    outbox.on<Fact['payload']>('test.failing', 'bad', async (tx, event) => {
      await tx.run("UPDATE brand SET name = 'half done' WHERE id = 'demo'");
      await hear('bad')(tx, event);
      throw new Error('broken');
    });
    await record('test.failing');
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await app.drain();
      const [row] = await rowsOf('test.failing');
      expect(row.attempts).toBe(attempt);
      waits.push(row.nextAt - app.clock.now());
      app.clock.at = Math.max(app.clock.at, row.nextAt);
    }
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    const [row] = await rowsOf('test.failing');
    expect(row).toMatchObject({ state: 'dead', lastError: 'bad: broken' });
    expect(heard.filter((word) => word === 'good:1')).toHaveLength(1);
    expect(heard.filter((word) => word === 'bad:1')).toHaveLength(10);
    const brand = await app.database.read.row<{ name: string }>("SELECT name FROM brand WHERE id = 'demo'");
    expect(brand?.name).not.toBe('half done');
  });

  it('tells each listener once though several dispatchers look at once', async () => {
    outbox.on<Fact['payload']>('test.crowd', 'listener', hear('listener'));
    for (let n = 1; n <= 20; n += 1) await record('test.crowd', n);
    const dispatcher = app.app.get(OutboxDispatcher);
    await Promise.all([dispatcher.drain(), dispatcher.drain(), dispatcher.drain()]);
    const expected = Array.from({ length: 20 }, (_, i) => `listener:${i + 1}`);
    expect([...new Set(heard)].sort()).toEqual([...expected].sort());
    const done = await app.database.read.row<{ n: number }>(
      "SELECT COUNT(*) AS n FROM outbox_done d JOIN outbox_event e ON e.id = d.event_id WHERE e.kind = 'test.crowd'",
    );
    expect(Number(done?.n)).toBe(20);
    expect(heard).toHaveLength(20);
  });
});
