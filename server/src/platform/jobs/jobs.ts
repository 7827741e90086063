import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { Env } from '../env';
import { newId } from '../ids';
import { Metrics } from '../metrics/metrics';
import { LEASE_MS, Leases } from './leases';

/** Does the work; a long one stops early when the signal says so, by `signal.throwIfAborted()`. */
export type Run = (signal: AbortSignal) => Promise<void>;

interface Job {
  name: string;
  everyMs: number;
  run: Run;
}

const LOOK_MS = 1_000;
const RETRY_MS = 60_000;

/**
 * Runs each job once a period among all processes. A run that fails, or whose process dies, is tried again; so a job
 * must be safe to run twice.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly holder: string;
  private readonly jobs = new Map<string, Job>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();
  private readonly seconds;

  constructor(
    private readonly leases: Leases,
    private readonly clock: Clock,
    private readonly env: Env,
    metrics: Metrics,
  ) {
    this.holder = newId(clock.now());
    this.seconds = metrics.seconds('fanqu_job_seconds', 'How long job runs took.', ['job', 'outcome']);
  }

  /** Called by features in onModuleInit. `name` is kept in the database. */
  every(name: string, everyMs: number, run: Run): void {
    if (this.jobs.has(name)) throw new Error(`Two jobs are named ${name}`);
    if (everyMs < LOOK_MS) throw new Error(`${name}: a job runs at most once a second`);
    this.jobs.set(name, { name, everyMs, run });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.env.worker === 'inline') await this.start();
  }

  async start(): Promise<void> {
    await this.leases.introduce([...this.jobs.keys()]);
    this.timer = setInterval(() => (this.looking = this.look()), LOOK_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stop.abort(new Error('the server is stopping'));
    await this.looking;
    await Promise.all(this.running.values());
  }

  /** Runs what is due and answers the names when all of it has ended. Tests call it directly. */
  async runDue(): Promise<string[]> {
    const started = await this.startDue();
    await Promise.all(started.map((name) => this.running.get(name)));
    return started;
  }

  private async look(): Promise<void> {
    try {
      await this.startDue();
    } catch (error) {
      this.log.error({ err: error }, 'The jobs could not be looked up');
    }
  }

  private async startDue(): Promise<string[]> {
    const started: string[] = [];
    for (const name of await this.leases.dueNames()) {
      const job = this.jobs.get(name);
      if (!job || this.running.has(name) || this.stop.signal.aborted) continue;
      if (!(await this.leases.take(name, this.holder))) continue;
      started.push(name);
      this.running.set(
        name,
        this.hold(job).finally(() => this.running.delete(name)),
      );
    }
    return started;
  }

  /** Runs a job that was taken, renewing the lease until it ends. */
  private async hold(job: Job): Promise<void> {
    const startedAt = this.clock.now();
    const lost = new AbortController();
    const renewal = setInterval(() => void this.renew(job.name, lost), LEASE_MS / 3);
    const error = await this.attempt(job, AbortSignal.any([this.stop.signal, lost.signal]));
    clearInterval(renewal);
    await this.leases
      .release(job.name, this.holder, this.dueAgain(job, startedAt, error), error)
      .catch((fault: unknown) => this.log.error({ err: fault, job: job.name }, 'A job could not be let go'));
  }

  /** After its period; sooner when it failed, and at once when it had to stop with this process. */
  private dueAgain(job: Job, startedAt: number, error: string | null): number {
    if (error === null) return startedAt + job.everyMs;
    if (this.stop.signal.aborted) return this.clock.now();
    return this.clock.now() + Math.min(job.everyMs, RETRY_MS);
  }

  /** Answers what went wrong, or null. */
  private async attempt(job: Job, signal: AbortSignal): Promise<string | null> {
    const stopWatch = this.seconds.startTimer({ job: job.name });
    try {
      await job.run(signal);
      stopWatch({ outcome: 'done' });
      return null;
    } catch (error) {
      stopWatch({ outcome: signal.aborted ? 'stopped' : 'failed' });
      if (!signal.aborted) this.log.error({ err: error, job: job.name }, 'A job failed');
      return error instanceof Error ? error.message : String(error);
    }
  }

  private async renew(name: string, lost: AbortController): Promise<void> {
    const isHeld = await this.leases.renew(name, this.holder).catch(() => true);
    if (isHeld) return;
    this.log.error({ job: name }, 'A job was taken over by another process while it ran');
    lost.abort(new Error('another process has taken the job over'));
  }
}
