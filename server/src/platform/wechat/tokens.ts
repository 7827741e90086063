import { AnswerReader } from './answers';
import type { Clock, WechatCalls } from './calls';

/** Who calls: one mini-program. */
export interface WechatApp {
  appid: string;
  secret: string;
}

export interface StoredToken {
  token: string;
  expiresAt: number;
}

/** Where tokens lie so that several processes share them (a cache, a table). May forget at any moment. */
export interface TokenStore {
  get(appid: string): Promise<StoredToken | null>;
  set(appid: string, token: StoredToken): Promise<void>;
}

export class MemoryTokenStore implements TokenStore {
  private readonly tokens = new Map<string, StoredToken>();

  async get(appid: string): Promise<StoredToken | null> {
    return this.tokens.get(appid) ?? null;
  }

  async set(appid: string, token: StoredToken): Promise<void> {
    this.tokens.set(appid, token);
  }
}

export type RefreshOutcome = { appid: string; refreshed: boolean } | { appid: string; error: unknown };

const PATH = '/cgi-bin/stable_token';
/** WeChat has the next token ready five minutes before the end of the old one; both are good until then. */
const AHEAD_MS = 300_000;
/** A request needs a token that will still live when it arrives. */
const MARGIN_MS = 30_000;
/** Forced refreshes are few (20 a day): never two of one app inside this time. */
const FORCE_APART_MS = 60_000;

/** A fetch under way, and the token it was told WeChat refuses. */
interface Flight {
  refused: string | null;
  token: Promise<string>;
}

/** The stable token of each app: shared, fetched by one flight at a time, replaced when WeChat refuses it. */
export class AccessTokens {
  private readonly flights = new Map<string, Flight>();
  private readonly forcedAt = new Map<string, number>();

  constructor(
    private readonly calls: WechatCalls,
    private readonly store: TokenStore,
    private readonly clock: Clock,
  ) {}

  async get(app: WechatApp): Promise<string> {
    const stored = await this.store.get(app.appid);
    if (stored && this.livesFor(stored, MARGIN_MS)) return stored.token;
    return this.singleFlight(app, null);
  }

  /** A token other than the one WeChat refused; another caller may have fetched it already. */
  async replace(app: WechatApp, refused: string): Promise<string> {
    const flying = this.flights.get(app.appid);
    const token = await this.singleFlight(app, refused);
    // The flight joined may have started before the refusal was known, and brought the refused token back.
    const unaware = flying !== undefined && flying.refused !== refused;
    return token === refused && unaware ? this.singleFlight(app, refused) : token;
  }

  /** For the worker, every minute or so: no request should ever wait for a token. One app's failure stops no other. */
  async refreshAhead(apps: readonly WechatApp[]): Promise<RefreshOutcome[]> {
    const outcomes: RefreshOutcome[] = [];
    for (const app of apps) outcomes.push(await this.refreshOne(app));
    return outcomes;
  }

  private async refreshOne(app: WechatApp): Promise<RefreshOutcome> {
    try {
      const stored = await this.store.get(app.appid);
      if (stored && this.livesFor(stored, AHEAD_MS)) return { appid: app.appid, refreshed: false };
      await this.fetch(app, false);
      return { appid: app.appid, refreshed: true };
    } catch (error) {
      return { appid: app.appid, error };
    }
  }

  private singleFlight(app: WechatApp, refused: string | null): Promise<string> {
    const flying = this.flights.get(app.appid);
    if (flying) return flying.token;
    const token = this.renew(app, refused).finally(() => this.flights.delete(app.appid));
    this.flights.set(app.appid, { refused, token });
    return token;
  }

  /** Looks into the store again first: a token that is not the refused one is good enough. */
  private async renew(app: WechatApp, refused: string | null): Promise<string> {
    const stored = await this.store.get(app.appid);
    if (stored && stored.token !== refused && this.livesFor(stored, MARGIN_MS)) return stored.token;
    const token = await this.fetch(app, false);
    if (token !== refused || !this.mayForce(app.appid)) return token;
    return this.fetch(app, true);
  }

  private async fetch(app: WechatApp, force: boolean): Promise<string> {
    const body = { grant_type: 'client_credential', appid: app.appid, secret: app.secret, force_refresh: force };
    const answer = new AnswerReader(PATH, await this.calls.json({ method: 'POST', path: PATH, body }));
    const token = answer.text('access_token');
    await this.store.set(app.appid, { token, expiresAt: this.clock.now() + answer.whole('expires_in') * 1000 });
    return token;
  }

  private mayForce(appid: string): boolean {
    const last = this.forcedAt.get(appid);
    if (last !== undefined && this.clock.now() - last < FORCE_APART_MS) return false;
    this.forcedAt.set(appid, this.clock.now());
    return true;
  }

  private livesFor(stored: StoredToken, durationMs: number): boolean {
    return stored.expiresAt - this.clock.now() > durationMs;
  }
}
