import { Injectable } from '@nestjs/common';
import type { ErasureView, PrivacyExport } from '@fanqu/shared/api/member';
import { In } from 'typeorm';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { Outbox } from '../../platform/outbox/outbox';
import { ConsentEntry } from './consent.entity';
import { Identity } from './identity.entity';
import { Member } from './member.entity';
import { Members } from './members.service';
import { Merges } from './merges.service';
import { MemberHoldings } from './registries';
import { MemberSessionsService } from './sessions.service';

const DAY_MS = 86_400_000;

/** Export, erase, close: what the law gives every person, as features. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly members: Members,
    private readonly merges: Merges,
    private readonly holdings: MemberHoldings,
    private readonly sessions: MemberSessionsService,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async export({ brandId, memberId }: MemberActor): Promise<PrivacyExport> {
    const all = await this.oneself(brandId, memberId);
    const sections: Record<string, unknown[]> = {
      member: [await this.members.get(brandId, memberId)],
      identities: (await this.members.identitiesOf(brandId, memberId)).map((one) => {
        const { kind, since } = one;
        return { kind, value: this.members.reveal(one), since };
      }),
      consents: await this.consentsOf(brandId, all),
    };
    for (const holding of this.holdings.list()) {
      const held = await Promise.all(all.map((id) => holding.exportOf(brandId, id)));
      sections[holding.name] = held.flat();
    }
    return { generatedAt: this.clock.now(), sections };
  }

  /** Erases what the member told us and did; the account and what was won stay. */
  erase(actor: MemberActor, confirm: string): Promise<ErasureView> {
    if (confirm !== '删除') throw fail('INVALID_INPUT', { faults: [{ path: 'confirm', text: '请填「删除」两个字' }] });
    return this.unit.run(async (tx) => {
      const where = { brandId: actor.brandId, id: actor.memberId };
      await tx.update(Member, where, { nickname: null, birthday: null, launch: {}, source: 'direct' });
      return this.answer(tx, actor, ['昵称', '生日', '来源记录'], 'member.erased');
    });
  }

  /** Closes the account: signed out everywhere, identities cut, so that the next visit is a stranger's. */
  close(actor: MemberActor, confirm: string): Promise<ErasureView> {
    if (confirm !== '注销') throw fail('INVALID_INPUT', { faults: [{ path: 'confirm', text: '请填「注销」两个字' }] });
    return this.unit.run(async (tx) => {
      const { brandId, memberId } = actor;
      await this.sessions.revokeAll(tx, brandId, memberId);
      await tx.delete(Identity, { brandId, memberId });
      const changes = { nickname: null, birthday: null, phoneMasked: null, launch: {}, closedAt: this.clock.now() };
      await tx.update(Member, { brandId, id: memberId }, changes);
      return this.answer(tx, actor, ['账号', '微信身份', '手机号', '昵称', '生日'], 'member.closed');
    });
  }

  private consentsOf(brandId: string, memberIds: readonly string[]): Promise<ConsentEntry[]> {
    const where = { brandId, memberId: In(memberIds) };
    return this.database.read.find(ConsentEntry, { where, order: { id: 'ASC' } });
  }

  /** The member and whoever turned out to be the same person. */
  private async oneself(brandId: string, memberId: string, from: Reader = this.database.read): Promise<string[]> {
    return [memberId, ...(await this.merges.absorbedBy(brandId, memberId, from))];
  }

  private async answer(tx: Tx, { brandId, memberId }: MemberActor, own: string[], kind: string): Promise<ErasureView> {
    const kept = new Map<string, ErasureView['kept'][number]>();
    for (const id of await this.oneself(brandId, memberId, tx)) {
      await this.merges.forget(tx, brandId, id);
      await tx.update(Member, { brandId, id }, { nickname: null, birthday: null, launch: {} });
      for (const holding of this.holdings.list()) {
        for (const one of await holding.erase(tx, brandId, id)) kept.set(one.what, one);
      }
    }
    const until = this.clock.now() + 3 * 365 * DAY_MS;
    const consents = { what: '同意与撤回的记录', why: '证明我们按你的意愿做了', until };
    kept.set(consents.what, consents);
    await this.outbox.record(tx, [{ brandId, kind, payload: { memberId } }]);
    const erased = this.holdings.list().flatMap((holding) => holding.erases ?? []);
    return { erased: [...own, ...erased], kept: [...kept.values()] };
  }
}
