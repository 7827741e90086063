import { Injectable } from '@nestjs/common';
import { Cache } from './cache/cache';
import { Clock } from './clock';
import { Env } from './env';
import { fail } from './fail';
import {
  findWechatRefusal,
  type StoredToken,
  type TokenStore,
  WechatClient,
  type WechatImage,
  type WechatPhone,
  type WechatSession,
} from './wechat';

/** What a brand's mini-program is to WeChat. */
export interface BrandApp {
  appid: string;
  appSecret: string;
}

/** WeChat for features: a brand's app in, refusals of ours out. */
@Injectable()
export class Wechat {
  private readonly client: WechatClient;

  constructor(env: Env, clock: Clock, cache: Cache) {
    this.client = new WechatClient({ baseUrl: env.wechatUrl, clock, tokens: new SharedTokens(cache, clock) });
  }

  code2Session(app: BrandApp, code: string): Promise<WechatSession> {
    return translated(this.client.code2Session(credentials(app), code));
  }

  phoneNumber(app: BrandApp, code: string): Promise<WechatPhone> {
    return translated(this.client.getPhoneNumber(credentials(app), code));
  }

  async textIsFine(app: BrandApp, openid: string, content: string): Promise<boolean> {
    const { suggest } = await translated(
      this.client.msgSecCheck(credentials(app), { openid, scene: 'profile', content }),
    );
    return suggest === 'pass';
  }

  /** The picture of a mini-program code. */
  miniProgramCode(app: BrandApp, scene: string, page: string): Promise<WechatImage> {
    return translated(this.client.getUnlimitedQRCode(credentials(app), { scene, page }));
  }

  /** For the worker: fetches tokens that end soon. */
  refreshAhead(apps: readonly BrandApp[]): Promise<unknown> {
    return this.client.refreshAhead(apps.map(credentials));
  }
}

/** Access tokens in the cache, so that several processes share one. */
class SharedTokens implements TokenStore {
  constructor(
    private readonly cache: Cache,
    private readonly clock: Clock,
  ) {}

  async get(appid: string): Promise<StoredToken | null> {
    const text = await this.cache.get(`wechat-token:${appid}`).catch(() => null);
    return text === null ? null : (JSON.parse(text) as StoredToken);
  }

  async set(appid: string, token: StoredToken): Promise<void> {
    const lifeMs = Math.max(1, token.expiresAt - this.clock.now());
    await this.cache.set(`wechat-token:${appid}`, JSON.stringify(token), lifeMs).catch(() => undefined);
  }
}

function credentials({ appid, appSecret }: BrandApp): { appid: string; secret: string } {
  return { appid, secret: appSecret };
}

async function translated<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    const refusal = findWechatRefusal(error);
    throw refusal ? fail(refusal.code, refusal.details) : error;
  }
}

/** h5 in development: asks the sandbox for the codes that WeChat's own client would give. */
@Injectable()
export class H5Login {
  constructor(private readonly env: Env) {}

  loginCode(appid: string, person: string): Promise<{ code: string }> {
    return this.ask('login', appid, person);
  }

  phoneCode(appid: string, person: string): Promise<{ code: string }> {
    return this.ask('phone', appid, person);
  }

  private async ask(what: 'login' | 'phone', appid: string, person: string): Promise<{ code: string }> {
    if (!this.env.sandboxUrl) throw fail('UNKNOWN_ROUTE');
    const response = await fetch(`${this.env.sandboxUrl}/_sandbox/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ appid, person }),
    }).catch(() => null);
    if (!response?.ok) throw fail('WECHAT_UNAVAILABLE', { errcode: response?.status ?? 'network' });
    const { code } = (await response.json()) as { code: string };
    return { code };
  }
}
