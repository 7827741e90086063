import { Injectable } from '@nestjs/common';
import type { LaunchSource, OpenSession, RotatedSession, SessionView } from '@fanqu/shared/api/session';
import { type MemberActor, MemberSessions } from '../../platform/auth/actors';
import { makeToken, readToken } from '../../platform/auth/token';
import { Vault } from '../../platform/auth/vault';
import { Clock, dayNumber, dayStart } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Env } from '../../platform/env';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { Wechat } from '../../platform/wechat.provider';
import type { WechatSession } from '../../platform/wechat';
import { type Brand, BrandsService, brandViewOf } from '../brands';
import { Identity } from './identity.entity';
import { Member } from './member.entity';
import { memberViewOf } from './member.view';
import { Members } from './members.service';
import { LaunchReader } from './registries';
import { MemberSession } from './session.entity';

const LIFE_MS = 30 * 86_400_000;
const GRACE_MS = 60_000;
const SEEN_EVERY_MS = 60_000;

/** Silent sign-in: wx.login's code becomes a session, and a first visit becomes a member. */
@Injectable()
export class MemberSessionsService extends MemberSessions {
  constructor(
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly wechat: Wechat,
    private readonly launches: LaunchReader,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly env: Env,
  ) {
    super();
  }

  async open(body: OpenSession): Promise<SessionView> {
    const brand = await this.brands.byAppid(body.appid);
    const person = await this.wechat.code2Session(brand, body.code);
    const launch = await this.launches.read(brand.id, body.launch ?? {});
    const { member, session } = await this.unit.run(async (tx) => {
      const found = await this.findOrCreate(tx, brand, person, launch);
      return { member: found, session: await this.start(tx, brand, found, person, body.installId) };
    });
    if (member.closedAt !== null) throw fail('ACCOUNT_CLOSED');
    return { ...this.tokenOf(session), member: memberViewOf(member), brand: brandViewOf(brand) };
  }

  async actorOf(token: string): Promise<MemberActor | null> {
    const claims = readToken(token, this.env.secret);
    if (claims?.kind !== 'member') return null;
    const session = await this.database.read.findOne(MemberSession, { brandId: claims.brandId, id: claims.sessionId });
    if (!session || !this.holds(session, claims.generation)) return null;
    return { kind: 'member', brandId: session.brandId, memberId: session.memberId, sessionId: session.id };
  }

  /** A new token; the one before is good for a minute more, for requests under way. */
  async rotate(actor: MemberActor): Promise<RotatedSession> {
    const now = this.clock.now();
    const session = await this.unit.run(async (tx) => {
      const where = { brandId: actor.brandId, id: actor.sessionId };
      await tx.run(
        `UPDATE member_session SET generation = generation + 1, rotated_at = ?, expires_at = ?
         WHERE brand_id = ? AND id = ? AND revoked_at IS NULL AND rotated_at <= ?`,
        [now, now + LIFE_MS, actor.brandId, actor.sessionId, now - GRACE_MS],
      );
      return tx.findOne(MemberSession, where);
    });
    if (!session) throw fail('SIGN_IN_REQUIRED');
    return this.tokenOf(session);
  }

  async close(actor: MemberActor): Promise<void> {
    const where = { brandId: actor.brandId, id: actor.sessionId };
    await this.unit.run((tx) => tx.update(MemberSession, where, { revokedAt: this.clock.now() }));
  }

  /** Ends every session of a member and forgets the phones they were on. */
  async revokeAll(tx: Tx, brandId: string, memberId: string): Promise<void> {
    const ended = { revokedAt: this.clock.now(), installId: null, wechatKey: null };
    await tx.update(MemberSession, { brandId, memberId }, ended);
  }

  private holds(session: MemberSession, generation: number): boolean {
    const now = this.clock.now();
    if (session.revokedAt !== null || session.expiresAt <= now) return false;
    if (generation === session.generation) return true;
    return generation === session.generation - 1 && now < session.rotatedAt + GRACE_MS;
  }

  /** By openid; else by unionid (the same person in another app of the brand); else someone new. */
  private async findOrCreate(tx: Tx, brand: Brand, person: WechatSession, launch: LaunchSource): Promise<Member> {
    const known = await this.known(tx, brand.id, person);
    if (!known) return this.welcome(tx, brand, person, launch);
    if (person.unionid) await this.members.link(tx, brand.id, known.memberId, 'unionid', person.unionid);
    await this.members.link(tx, brand.id, known.memberId, 'openid', person.openid);
    await this.seen(tx, brand, known.memberId, launch);
    return this.members.get(brand.id, known.memberId, tx);
  }

  /** Notes the visit; the first of each local day is told. */
  private async seen(tx: Tx, brand: Brand, memberId: string, launch: LaunchSource): Promise<void> {
    const now = this.clock.now();
    const touch = (before: number) =>
      tx.run('UPDATE member SET last_seen_at = ? WHERE brand_id = ? AND id = ? AND last_seen_at < ?', [
        now,
        brand.id,
        memberId,
        before,
      ]);
    const firstToday = await touch(dayStart(dayNumber(now, brand.timeZone), brand.timeZone));
    if (firstToday === 0) await touch(now - SEEN_EVERY_MS);
    else
      await this.outbox.record(tx, [
        { brandId: brand.id, kind: 'member.visited', payload: { memberId, campaignId: launch.campaignId } },
      ]);
  }

  private async known(tx: Tx, brandId: string, person: WechatSession): Promise<Identity | null> {
    const byOpenid = await this.members.findByIdentity(tx, brandId, 'openid', person.openid);
    if (byOpenid || !person.unionid) return byOpenid;
    return this.members.findByIdentity(tx, brandId, 'unionid', person.unionid);
  }

  private async welcome(tx: Tx, brand: Brand, person: WechatSession, launch: LaunchSource): Promise<Member> {
    const member = await this.members.create(tx, brand.id, launch);
    const { ownerId } = await this.members.link(tx, brand.id, member.id, 'openid', person.openid);
    // Two first visits at once: the other won while this one waited; run again and find them.
    if (ownerId !== member.id) throw new FirstVisitRace();
    if (person.unionid) await this.members.link(tx, brand.id, member.id, 'unionid', person.unionid);
    return member;
  }

  private async start(
    tx: Tx,
    brand: Brand,
    member: Member,
    person: WechatSession,
    installId?: string,
  ): Promise<MemberSession> {
    const now = this.clock.now();
    const session: MemberSession = {
      brandId: brand.id,
      id: newId(now),
      memberId: member.id,
      generation: 1,
      rotatedAt: now,
      expiresAt: now + LIFE_MS,
      revokedAt: null,
      installId: installId ?? null,
      wechatKey: this.vault.seal(person.sessionKey),
      createdAt: now,
    };
    await tx.insert(MemberSession, [session]);
    return session;
  }

  private tokenOf(session: MemberSession): RotatedSession {
    const { brandId, id, generation, expiresAt } = session;
    return { token: makeToken({ kind: 'member', brandId, sessionId: id, generation }, this.env.secret), expiresAt };
  }
}

/** Lost a race on the openid's unique key; the unit of work is safe to run again. */
class FirstVisitRace extends Error {
  readonly errno = 1213;
  readonly code = 'SQLITE_BUSY';
}
