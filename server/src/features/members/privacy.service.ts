import { Injectable } from '@nestjs/common';
import type { ErasureView, PrivacyExport } from '@fanqu/shared/api/member';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { Outbox } from '../../platform/outbox/outbox';
import { ConsentEntry } from './consent.entity';
import { Identity } from './identity.entity';
import { Member } from './member.entity';
import { Members } from './members.service';
import { MemberHoldings } from './registries';
import { MemberSessionsService } from './sessions.service';

const DAY_MS = 86_400_000;

/** Export, erase, close: what the law gives every person, as features. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly members: Members,
    private readonly holdings: MemberHoldings,
    private readonly sessions: MemberSessionsService,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async export({ brandId, memberId }: MemberActor): Promise<PrivacyExport> {
    const member = await this.members.get(brandId, memberId);
    const identities = await this.members.identitiesOf(brandId, memberId);
    const consents = await this.database.read.find(ConsentEntry, {
      where: { brandId, memberId },
      order: { id: 'ASC' },
    });
    const held = await Promise.all(
      this.holdings.list().map(async (holding) => [holding.name, await holding.exportOf(brandId, memberId)] as const),
    );
    const own = {
      member: [member],
      identities: identities.map((one) => ({ kind: one.kind, value: this.members.reveal(one), since: one.since })),
      consents,
    };
    return { generatedAt: this.clock.now(), sections: { ...own, ...Object.fromEntries(held) } };
  }

  /** Erases what the member told us and did; the account and what was won stay. */
  erase(actor: MemberActor, confirm: string): Promise<ErasureView> {
    if (confirm !== '删除') throw fail('INVALID_INPUT', { faults: [{ path: 'confirm', text: '请填「删除」两个字' }] });
    return this.unit.run(async (tx) => {
      const where = { brandId: actor.brandId, id: actor.memberId };
      await tx.update(Member, where, { nickname: null, birthday: null, launch: {}, source: 'direct' });
      return this.answer(tx, actor, ['昵称', '生日', '来源记录', ...this.names()], 'member.erased');
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
      return this.answer(tx, actor, ['账号', '微信身份', '手机号', '昵称', '生日', ...this.names()], 'member.closed');
    });
  }

  private names(): string[] {
    return this.holdings.list().map(({ name }) => name);
  }

  private async answer(
    tx: Tx,
    { brandId, memberId }: MemberActor,
    erased: string[],
    kind: string,
  ): Promise<ErasureView> {
    const kept: ErasureView['kept'] = [];
    for (const holding of this.holdings.list()) kept.push(...(await holding.erase(tx, brandId, memberId)));
    kept.push({ what: '同意与撤回的记录', why: '证明我们按你的意愿做了', until: this.clock.now() + 3 * 365 * DAY_MS });
    await this.outbox.record(tx, [{ brandId, kind, payload: { memberId } }]);
    return { erased, kept };
  }
}
