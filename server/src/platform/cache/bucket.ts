/** Tokens come back at `perMinute`; at most `burst` are kept. */
export interface TokenRule {
  perMinute: number;
  burst: number;
}

export interface TokenTake {
  taken: boolean;
  /** When enough tokens will be there; 0 when they were taken. */
  retryAfterMs: number;
}

export interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE_MS = 60_000;

/** How long until an empty bucket is full: after that it need not be remembered. */
export function fillMs(rule: TokenRule): number {
  return Math.ceil((rule.burst / rule.perMinute) * MINUTE_MS);
}

/** A rule or cost that could never be met is a mistake in the code, not a refusal. */
export function checkRule(rule: TokenRule, cost: number): void {
  const fits = rule.perMinute > 0 && cost > 0 && cost <= rule.burst;
  if (!fits) throw new Error(`No bucket of ${rule.burst} refilled by ${rule.perMinute} a minute can give ${cost}`);
}

/** Takes from a bucket in place. A clock that went back gives nothing and costs nothing. The Lua script does the same. */
export function takeFrom(bucket: Bucket, rule: TokenRule, cost: number, now: number): TokenTake {
  const perMs = rule.perMinute / MINUTE_MS;
  bucket.tokens = Math.min(rule.burst, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
  bucket.at = Math.max(bucket.at, now);
  if (bucket.tokens < cost) return { taken: false, retryAfterMs: Math.ceil((cost - bucket.tokens) / perMs) };
  bucket.tokens -= cost;
  return { taken: true, retryAfterMs: 0 };
}
