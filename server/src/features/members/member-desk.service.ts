import { Injectable } from '@nestjs/common';
import type { MemberView, MergeView, UnmaskedMember } from '@fanqu/shared/api/member';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Once } from '../../platform/idempotency/once';
import { Member } from './member.entity';
import { memberViewOf } from './member.view';
import { Members } from './members.service';
import { Merges } from './merges.service';

/** What staff do to a member's account, each step audited. */
@Injectable()
export class MemberDesk {
  constructor(
    private readonly members: Members,
    private readonly merges: Merges,
    private readonly unit: UnitOfWork,
    private readonly once: Once,
    private readonly audit: Audit,
  ) {}

  /** Blocks with a reason that the member is shown. `until` null: until lifted. */
  block(staff: StaffActor, memberId: string, reason: string, until: number | null): Promise<MemberView> {
    return this.setBlock(staff, memberId, 'member.block', { blockedReason: reason, blockedUntil: until });
  }

  unblock(staff: StaffActor, memberId: string): Promise<MemberView> {
    return this.setBlock(staff, memberId, 'member.unblock', { blockedReason: null, blockedUntil: null });
  }

  /** The whole phone number, for who may see it; every look is audited. */
  async unmask(staff: StaffActor, memberId: string, reason: string): Promise<UnmaskedMember> {
    const identities = await this.members.identitiesOf(staff.brandId, memberId);
    const phone = identities.find(({ kind }) => kind === 'phone');
    await this.unit.run((tx) => this.audit.record(tx, staff, 'member.unmask', memberId, null, { reason }));
    return { phone: phone ? this.members.reveal(phone) : null };
  }

  merge(staff: StaffActor, keptId: string, absorbedId: string, reason: string, key: string): Promise<MergeView> {
    const intent = {
      brandId: staff.brandId,
      actorId: staff.staffId,
      scope: 'members.merge',
      key,
      body: { keptId, absorbedId },
    };
    return this.once.run(intent, async (tx) => {
      const id = await this.merges.merge(tx, staff.brandId, keptId, absorbedId, reason);
      await this.audit.record(tx, staff, 'member.merge', keptId, null, { mergeId: id, absorbedId, reason });
      return this.merges.get(tx, staff.brandId, id);
    });
  }

  undoMerge(staff: StaffActor, mergeId: string, key: string): Promise<MergeView> {
    const intent = {
      brandId: staff.brandId,
      actorId: staff.staffId,
      scope: 'members.undoMerge',
      key,
      body: { mergeId },
    };
    return this.once.run(intent, async (tx) => {
      const merge = await this.merges.undo(tx, staff.brandId, mergeId);
      await this.audit.record(tx, staff, 'member.unmerge', merge.keptId, null, { mergeId });
      return merge;
    });
  }

  private async setBlock(
    staff: StaffActor,
    memberId: string,
    action: string,
    changes: Pick<Member, 'blockedReason' | 'blockedUntil'>,
  ): Promise<MemberView> {
    return this.unit.run(async (tx) => {
      const before = await this.members.get(staff.brandId, memberId, tx);
      await tx.update(Member, { brandId: staff.brandId, id: memberId }, changes);
      const { blockedReason, blockedUntil } = before;
      await this.audit.record(tx, staff, action, memberId, { blockedReason, blockedUntil }, changes);
      return memberViewOf({ ...before, ...changes });
    });
  }
}
