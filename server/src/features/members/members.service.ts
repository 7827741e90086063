import { Injectable } from '@nestjs/common';
import type { IdentityKind } from '@fanqu/shared/api/member';
import type { LaunchSource } from '@fanqu/shared/api/session';
import { In } from 'typeorm';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { Identity } from './identity.entity';
import { sourceOf } from './launch';
import { maskId, maskPhone } from './masks';
import { Member } from './member.entity';

const AVATARS = ['fox', 'panda', 'rabbit-face', 'cat-face', 'dog-face', 'koala', 'penguin', 'tiger-face'];

/** Members, their identities and stages. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
  ) {}

  async get(brandId: string, id: string, from: Reader = this.database.read): Promise<Member> {
    const member = await from.findOne(Member, { brandId, id });
    if (!member) throw fail('NOT_FOUND');
    return member;
  }

  /** Who this member is now: themself, or whoever took them in. */
  async standing(brandId: string, id: string, from: Reader = this.database.read): Promise<Member> {
    const member = await this.get(brandId, id, from);
    return member.mergedInto === null ? member : this.standing(brandId, member.mergedInto, from);
  }

  /** The members of these ids, by id; unknown ids are absent. */
  async many(brandId: string, ids: readonly string[], from: Reader = this.database.read): Promise<Map<string, Member>> {
    if (ids.length === 0) return new Map();
    const members = await from.find(Member, { where: { brandId, id: In([...ids]) } });
    return new Map(members.map((member) => [member.id, member]));
  }

  /** Throws MEMBER_BLOCKED while a block holds, ACCOUNT_CLOSED after closing. */
  assertMayAct(member: Member): void {
    if (member.closedAt !== null) throw fail('ACCOUNT_CLOSED');
    if (member.blockedReason === null) return;
    if (member.blockedUntil !== null && member.blockedUntil <= this.clock.now()) return;
    throw fail('MEMBER_BLOCKED', { reason: member.blockedReason, until: member.blockedUntil });
  }

  async findByIdentity(reader: Reader, brandId: string, kind: IdentityKind, value: string): Promise<Identity | null> {
    return reader.findOne(Identity, { brandId, kind, value: this.stored(kind, value) });
  }

  identitiesOf(brandId: string, memberId: string, from: Reader = this.database.read): Promise<Identity[]> {
    return from.find(Identity, { where: { brandId, memberId }, order: { since: 'ASC' } });
  }

  /** Ties an outside id to a member. Answers whose it is: this member's, or whoever had it before. */
  async link(
    tx: Tx,
    brandId: string,
    memberId: string,
    kind: IdentityKind,
    value: string,
  ): Promise<{ ownerId: string }> {
    const row: Identity = {
      brandId,
      kind,
      value: this.stored(kind, value),
      memberId,
      masked: kind === 'phone' ? maskPhone(value) : maskId(value),
      sealed: secret(kind) ? this.vault.seal(value) : null,
      since: this.clock.now(),
    };
    const isNew = await tx.insertIgnore(Identity, [row]);
    const owner = isNew > 0 ? row : await tx.findOne(Identity, { brandId, kind, value: row.value });
    const ownerId = owner?.memberId ?? memberId;
    if (kind === 'phone' && ownerId === memberId)
      await tx.update(Member, { brandId, id: memberId }, { phoneMasked: row.masked });
    return { ownerId };
  }

  async unlink(tx: Tx, brandId: string, memberId: string, kind: IdentityKind): Promise<void> {
    await tx.delete(Identity, { brandId, memberId, kind });
    if (kind === 'phone') await tx.update(Member, { brandId, id: memberId }, { phoneMasked: null });
  }

  async forgetName(tx: Tx, brandId: string, memberId: string): Promise<void> {
    await tx.update(Member, { brandId, id: memberId }, { nickname: null });
  }

  /** The value itself: for sending an SMS, say. */
  reveal(identity: Identity): string {
    return identity.sealed === null ? identity.value : this.vault.unseal(identity.sealed);
  }

  /** A new visitor; nothing is asked of them. */
  async create(tx: Tx, brandId: string, launch: LaunchSource): Promise<Member> {
    const now = this.clock.now();
    const id = newId(now);
    const member: Member = {
      brandId,
      id,
      stage: 'visitor',
      nickname: null,
      avatar: AVATARS[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % AVATARS.length],
      birthday: null,
      phoneMasked: null,
      source: sourceOf(launch).slice(0, 60),
      launch,
      createdAt: now,
      firstPlayedAt: null,
      panAt: null,
      cardAt: null,
      buyerAt: null,
      lastSeenAt: now,
      blockedReason: null,
      blockedUntil: null,
      mergedInto: null,
      closedAt: null,
    };
    await tx.insert(Member, [member]);
    await this.outbox.record(tx, [
      {
        brandId,
        kind: 'member.joined',
        payload: { memberId: id, campaignId: launch.campaignId, launch, source: member.source },
      },
    ]);
    return member;
  }

  /** A play was finished; true when it was the member's first ever, and that is so for one call alone. */
  async playedFirst(tx: Tx, brandId: string, memberId: string): Promise<boolean> {
    const noted = await tx.run(
      'UPDATE member SET first_played_at = ? WHERE brand_id = ? AND id = ? AND first_played_at IS NULL',
      [this.clock.now(), brandId, memberId],
    );
    return noted > 0;
  }

  /** 访问即会员: the first finished play makes a visitor a pan-member. True when this call did it. */
  becomePan(tx: Tx, brandId: string, memberId: string): Promise<boolean> {
    return this.reach(tx, brandId, memberId, 'pan', ['visitor']);
  }

  /** A card was bound; who skipped playing becomes a pan-member by it too. */
  async becomeCardMember(tx: Tx, brandId: string, memberId: string): Promise<boolean> {
    await this.reach(tx, brandId, memberId, 'pan', ['visitor']);
    return this.reach(tx, brandId, memberId, 'card', ['pan']);
  }

  /** 支付即会员: a paid order (a later feature) makes anyone a buyer. */
  async becomeBuyer(tx: Tx, brandId: string, memberId: string): Promise<boolean> {
    await this.reach(tx, brandId, memberId, 'pan', ['visitor']);
    return this.reach(tx, brandId, memberId, 'buyer', ['pan', 'card']);
  }

  private async reach(
    tx: Tx,
    brandId: string,
    memberId: string,
    stage: 'pan' | 'card' | 'buyer',
    from: string[],
  ): Promise<boolean> {
    const column = `${stage}_at`;
    const marks = from.map(() => '?').join(', ');
    const stageNow = `CASE WHEN stage IN (${marks}) THEN ? ELSE stage END`;
    const reached = await tx.run(
      `UPDATE member SET stage = ${stageNow}, ${column} = ? WHERE brand_id = ? AND id = ? AND ${column} IS NULL`,
      [...from, stage, this.clock.now(), brandId, memberId],
    );
    if (reached === 0) return false;
    await this.outbox.record(tx, [{ brandId, kind: 'member.reached', payload: { memberId, stage } }]);
    return true;
  }

  private stored(kind: IdentityKind, value: string): string {
    return secret(kind) ? this.vault.blind(value) : value;
  }
}

function secret(kind: IdentityKind): boolean {
  return kind === 'phone' || kind === 'card' || kind === 'buyer';
}
