import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/auth/vault';
import { Cache } from '../../platform/cache/cache';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { Outbox } from '../../platform/outbox/outbox';
import {
  answerPushCheck,
  findWechatRefusal,
  openPush,
  type PushKeys,
  type PushMessage,
  type PushQuery,
} from '../../platform/wechat';
import { type Brand, BrandsService } from '../brands';
import { Members } from './members.service';
import { PrivacyService } from './privacy.service';

/** WeChat sends again for at most a few seconds; an hour is far past that. */
const REMEMBERED_MS = 3_600_000;

/** What RevokeInfo's number takes back that we hold. */
const PHONE = '8';
const NICKNAME = new Set(['6', '19', '20']);

/** What WeChat tells the server of a brand's app: a user withdrew something, or closed their account. */
@Injectable()
export class WechatPush {
  constructor(
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly privacy: PrivacyService,
    private readonly cache: Cache,
    private readonly unit: UnitOfWork,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  /** WeChat's check of the address: answers its echostr. */
  async check(appid: string, query: PushQuery): Promise<string> {
    const keys = await this.keysOf(appid);
    return refusing(() => answerPushCheck(keys, query));
  }

  /** Verifies, deals with a message once, and answers `success`. */
  async take(appid: string, query: PushQuery, body: string): Promise<'success'> {
    const brand = await this.brands.byAppid(appid);
    const keys = await this.keysOf(appid);
    const message = refusing(() => openPush(keys, query, body));
    await this.once(message, () => this.deal(brand, message));
    return 'success';
  }

  /** What failed is forgotten again, so that WeChat's next try is dealt with. */
  private async once({ dedupeKey }: PushMessage, work: () => Promise<void>): Promise<void> {
    const key = `wechat-push:${dedupeKey}`;
    const isNew = await this.cache.setIfAbsent(key, '1', REMEMBERED_MS).catch(() => true);
    if (!isNew) return;
    try {
      await work();
    } catch (error) {
      await this.cache.del(key).catch(() => undefined);
      throw error;
    }
  }

  /** Each branch may run twice without harm: the cache that remembers repeats can be gone at any moment. */
  private async deal(brand: Brand, { event, fields }: PushMessage): Promise<void> {
    const openid = String(fields['OpenID'] ?? fields['FromUserName'] ?? '');
    if (event === 'user_authorization_cancellation') return this.closed(brand.id, openid);
    if (event === 'user_authorization_revoke')
      return this.revoked(brand.id, openid, String(fields['RevokeInfo'] ?? ''));
  }

  private async closed(brandId: string, openid: string): Promise<void> {
    const memberId = await this.memberOf(brandId, openid);
    if (memberId) await this.privacy.close({ kind: 'member', brandId, memberId, sessionId: '' }, '注销');
  }

  private async revoked(brandId: string, openid: string, what: string): Promise<void> {
    const memberId = await this.memberOf(brandId, openid);
    if (!memberId) return;
    await this.unit.run(async (tx) => {
      if (what === PHONE) await this.members.unlink(tx, brandId, memberId, 'phone');
      if (NICKNAME.has(what)) await this.members.forgetName(tx, brandId, memberId);
      await this.outbox.record(tx, [{ brandId, kind: 'member.revoked', payload: { memberId, what } }]);
    });
  }

  private memberOf(brandId: string, openid: string): Promise<string | null> {
    return this.unit.run(
      async (tx) => (await this.members.findByIdentity(tx, brandId, 'openid', openid))?.memberId ?? null,
    );
  }

  private async keysOf(appid: string): Promise<PushKeys> {
    const { pushToken, pushAesKey } = await this.brands.byAppid(appid);
    if (!pushToken) throw fail('UNKNOWN_ROUTE');
    return { appid, token: this.vault.unseal(pushToken), aesKey: pushAesKey && this.vault.unseal(pushAesKey) };
  }
}

function refusing<Answer>(call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    const refusal = findWechatRefusal(error);
    throw refusal ? fail(refusal.code, refusal.details) : error;
  }
}
