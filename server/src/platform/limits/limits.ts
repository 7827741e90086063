import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { TokenRule } from '../cache/bucket';
import { Cache, CacheDown } from '../cache/cache';
import { Clock } from '../clock';
import { Env } from '../env';
import { fail } from '../fail';
import { Metrics } from '../metrics/metrics';

/** Whose tokens are taken. Phones and accounts are kept as a hash only. */
export type LimitBy = 'ip' | 'member' | 'staff' | 'brand' | 'phone' | 'account';

export interface LimitAsk {
  /** What is limited: 'login'. The same name, by and id share one bucket in all processes. */
  name: string;
  by: LimitBy;
  id: string;
  rule: TokenRule;
  cost?: number;
}

const PERSONAL: ReadonlySet<LimitBy> = new Set(['phone', 'account']);
const QUIET_MS = 10_000;

/** Rate limits by token bucket. While the cache is down they let everyone through: no limit is worth an outage. */
@Injectable()
export class Limits {
  private readonly log = new Logger('Limits');
  private complainedAt = -Infinity;
  private readonly refusals;
  private readonly unlimited;

  constructor(
    private readonly cache: Cache,
    private readonly clock: Clock,
    private readonly env: Env,
    metrics: Metrics,
  ) {
    this.refusals = metrics.counter('fanqu_limit_refusals_total', 'Requests refused by a rate limit.', ['name', 'by']);
    this.unlimited = metrics.counter('fanqu_limit_open_total', 'Requests let through because the cache was down.');
  }

  /** Throws TOO_MANY_REQUESTS with the seconds to wait. */
  async take(ask: LimitAsk): Promise<void> {
    const retryAfterMs = await this.ask(ask);
    if (retryAfterMs === 0) return;
    this.refusals.inc({ name: ask.name, by: ask.by });
    throw fail('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) });
  }

  private async ask({ name, by, id, rule, cost }: LimitAsk): Promise<number> {
    try {
      const take = await this.cache.takeTokens(`limit:${name}:${by}:${keyOf(by, id)}`, this.scaled(rule), cost);
      return take.retryAfterMs;
    } catch (error) {
      if (!(error instanceof CacheDown)) throw error;
      this.complain(error);
      return 0;
    }
  }

  private scaled({ perMinute, burst }: TokenRule): TokenRule {
    return { perMinute: perMinute * this.env.limitScale, burst: burst * this.env.limitScale };
  }

  private complain(error: CacheDown): void {
    this.unlimited.inc();
    const now = this.clock.now();
    if (now - this.complainedAt < QUIET_MS) return;
    this.complainedAt = now;
    this.log.error({ err: error }, 'Rate limits are off while the cache is down');
  }
}

function keyOf(by: LimitBy, id: string): string {
  if (by === 'ip') return network(id);
  return PERSONAL.has(by) ? createHash('sha256').update(id).digest('base64url') : id;
}

/** An IPv6 household has a whole /64; an IPv4 address may come wrapped in IPv6. */
export function network(ip: string): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!address.includes(':')) return address;
  const [head, tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - groups.length - after.length).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
