import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { createConnection } from 'mysql2/promise';
import { FakeClock } from '../clock';
import { Database } from '../db/database';
import { migrate } from '../db/migrate';
import { UnitOfWork } from '../db/unit-of-work';
import { type Env, readEnv } from '../env';
import { randomText } from '../ids';
import { Metrics } from '../metrics/metrics';
import { jobSchema } from './job.schema';
import { Jobs, type Run } from './jobs';
import { LEASE_MS, Leases } from './leases';

beforeAll(() => Logger.overrideLogger(false));

const MINUTE = 60_000;
const ALL_BUT_INTERVALS = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'] as const),
];
const mysqlUrl = process.env.FANQU_MYSQL_URL;

async function sqlitePlace(): Promise<{ env: Env; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fanqu-jobs-'));
  const env = readEnv({ FANQU_MODE: 'test', FANQU_DATA: folder });
  return { env, remove: () => rm(folder, { recursive: true }) };
}

async function mysqlPlace(given: string): Promise<{ env: Env; remove(): Promise<void> }> {
  const url = new URL(given);
  url.pathname = `/fanqu_test_${randomText(8)}`;
  const run = async (sql: string) => {
    const { hostname: host, port, username: user, password } = url;
    const connection = await createConnection({ host, port: Number(port || 3306), user, password });
    await connection.query(sql).finally(() => connection.end());
  };
  await run(`CREATE DATABASE ${url.pathname.slice(1)}`);
  const env = readEnv({ FANQU_MODE: 'test', FANQU_MYSQL_URL: url.href });
  return { env, remove: () => run(`DROP DATABASE ${url.pathname.slice(1)}`) };
}

const places: [string, () => ReturnType<typeof sqlitePlace>][] = [['sqlite', sqlitePlace]];
if (mysqlUrl) places.push(['mysql', () => mysqlPlace(mysqlUrl)]);

describe.each(places)('jobs on %s', (_, open) => {
  const clock = new FakeClock(1_800_000_000_000);
  let place: Awaited<ReturnType<typeof sqlitePlace>>;
  let database: Database;
  let leases: Leases;
  let started: Jobs[] = [];
  let serial = 0;

  beforeAll(async () => {
    place = await open();
    database = await Database.open(place.env, jobSchema.entities);
    await migrate(database, jobSchema.migrations, clock);
    leases = new Leases(database, new UnitOfWork(database), clock);
  });

  afterEach(async () => {
    await Promise.all(started.map((jobs) => jobs.beforeApplicationShutdown()));
    started = [];
  });

  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  /** A process of its own as far as leases know. */
  async function runner(name: string, everyMs: number, run: Run): Promise<Jobs> {
    const jobs = new Jobs(leases, clock, place.env, new Metrics(place.env));
    jobs.every(name, everyMs, run);
    await jobs.start();
    started.push(jobs);
    return jobs;
  }

  const newName = () => `job-${(serial += 1)}`;
  const historyOf = async (name: string) => (await leases.history()).find((lease) => lease.name === name);

  it('run once a period, whoever comes first, and never two at a time', async () => {
    const name = newName();
    const ran: string[] = [];
    let inside = 0;
    const work =
      (who: string): Run =>
      async () => {
        inside += 1;
        expect(inside).toBe(1);
        await sleep(2);
        ran.push(who);
        inside -= 1;
      };
    const runners = [await runner(name, MINUTE, work('one')), await runner(name, MINUTE, work('two'))];
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([...runners, ...runners].map((jobs) => jobs.runDue()));
      clock.advance(MINUTE);
    }
    expect(ran).toHaveLength(20);
    expect(await historyOf(name)).toMatchObject({ runs: 20, failures: 0, holder: '', lastError: null });
  });

  it('do not start a job that another holds, and take it over when that one is dead', async () => {
    const name = newName();
    let runs = 0;
    const jobs = await runner(name, MINUTE, async () => void (runs += 1));
    expect(await leases.take(name, 'a-process-that-died')).toBe(true);
    clock.advance(LEASE_MS - 1);
    expect(await jobs.runDue()).toEqual([]);
    clock.advance(1);
    expect(await jobs.runDue()).toEqual([name]);
    expect(runs).toBe(1);
    expect(await leases.renew(name, 'a-process-that-died')).toBe(false);
  });

  it('write down a failure and try again sooner than the period', async () => {
    const name = newName();
    let runs = 0;
    const jobs = await runner(name, 60 * MINUTE, async () => {
      runs += 1;
      if (runs === 1) throw new Error('the printer is on fire');
    });
    await jobs.runDue();
    const failedAt = clock.now();
    expect(await historyOf(name)).toMatchObject({
      ...{ lastError: 'the printer is on fire', lastStartedAt: failedAt, lastEndedAt: failedAt },
      ...{ runs: 1, failures: 1, dueAt: failedAt + MINUTE },
    });
    clock.advance(MINUTE);
    await jobs.runDue();
    expect(await historyOf(name)).toMatchObject({ lastError: null, runs: 2, dueAt: clock.now() + 60 * MINUTE });
  });

  it('stop when the process stops, which waits for them, and leave them due for another', async () => {
    const name = newName();
    const jobs = await runner(name, MINUTE, async (signal) => {
      while (!signal.aborted) await sleep(5);
      await sleep(50);
      signal.throwIfAborted();
    });
    const run = jobs.runDue();
    await sleep(20);
    await jobs.beforeApplicationShutdown();
    expect(await historyOf(name)).toMatchObject({
      holder: '',
      dueAt: clock.now(),
      lastError: 'the server is stopping',
    });
    expect(await run).toEqual([name]);
    expect(await jobs.runDue()).toEqual([]);
  });

  it('are told when another process has taken them over', async () => {
    jest.useFakeTimers({ doNotFake: ALL_BUT_INTERVALS });
    const name = newName();
    let told = '';
    const jobs = await runner(name, MINUTE, async (signal) => {
      clock.advance(LEASE_MS);
      await leases.take(name, 'the-next-one');
      jest.advanceTimersByTime(LEASE_MS / 3);
      while (!signal.aborted) await sleep(5);
      told = (signal.reason as Error).message;
    });
    await jobs.runDue();
    jest.useRealTimers();
    expect(told).toBe('another process has taken the job over');
    expect(await historyOf(name)).toMatchObject({ holder: 'the-next-one' });
  });

  it('run by themselves in a process that does the work', async () => {
    const name = newName();
    let runs = 0;
    const jobs = await runner(name, MINUTE, async () => void (runs += 1));
    await sleep(1_300);
    expect(runs).toBe(1);
    await jobs.beforeApplicationShutdown();
  });

  it.each([
    ['a second job of the same name', 'twice', MINUTE, 'Two jobs are named twice'],
    ['a period below a second', 'fast', 999, 'at most once a second'],
  ])('refuse %s', (_name, name, everyMs, text) => {
    const jobs = new Jobs(leases, clock, place.env, new Metrics(place.env));
    jobs.every('twice', MINUTE, async () => undefined);
    expect(() => jobs.every(name, everyMs, async () => undefined)).toThrow(text);
  });
});
