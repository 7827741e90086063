import { Injectable } from '@nestjs/common';
import type { MergeView } from '@fanqu/shared/api/member';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { Identity } from './identity.entity';
import { Member } from './member.entity';
import { Members } from './members.service';
import { MemberMerge } from './merge.entity';
import { apart, profileOf, scrubbed, together } from './merge.profile';
import { MemberHoldings } from './registries';
import { MemberSession } from './session.entity';

/** Two members who are one person become one, and can be taken apart again with nothing lost. */
@Injectable()
export class Merges {
  constructor(
    private readonly members: Members,
    private readonly holdings: MemberHoldings,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** The absorbed member's identities, sessions and all that features hold go to the kept one. Answers the merge's id. */
  async merge(tx: Tx, brandId: string, keptId: string, absorbedId: string, reason: string): Promise<string> {
    const kept = await this.members.get(brandId, keptId, tx);
    const absorbed = await this.members.get(brandId, absorbedId, tx);
    if (keptId === absorbedId || kept.mergedInto !== null) throw fail('MERGE_NOT_FOUND');
    if (kept.closedAt !== null || absorbed.closedAt !== null) throw fail('ACCOUNT_CLOSED');
    const id = newId(this.clock.now());
    await this.claim(tx, absorbed, keptId);
    const identities = (await this.members.identitiesOf(brandId, absorbedId, tx)).map(({ kind, value }) => ({
      kind,
      value,
    }));
    const sessions = await tx.find(MemberSession, { where: { brandId, memberId: absorbedId } });
    await tx.update(Identity, { brandId, memberId: absorbedId }, { memberId: keptId });
    await tx.update(MemberSession, { brandId, memberId: absorbedId }, { memberId: keptId });
    await tx.update(Member, { brandId, id: keptId }, together(kept, absorbed));
    for (const holding of this.holdings.list())
      await holding.move(tx, { brandId, mergeId: id, fromId: absorbedId, toId: keptId });
    const before = { kept, absorbed, identities, sessions: sessions.map((session) => session.id) };
    await tx.insert(MemberMerge, [
      { brandId, id, keptId, absorbedId, reason, before, at: this.clock.now(), undoneAt: null },
    ]);
    await this.outbox.record(tx, [{ brandId, kind: 'member.merged', payload: { mergeId: id, keptId, absorbedId } }]);
    return id;
  }

  /**
   * Takes a merge back. What the kept member did since stays theirs; what moved goes home. Later merges of the kept
   * member into another are to be taken back first.
   */
  async undo(tx: Tx, brandId: string, mergeId: string): Promise<MergeView> {
    const merge = await tx.findOne(MemberMerge, { brandId, id: mergeId });
    if (!merge) throw fail('MERGE_NOT_FOUND');
    const kept = await this.members.get(brandId, merge.keptId, tx);
    if (kept.closedAt !== null) throw fail('ACCOUNT_CLOSED');
    if (kept.mergedInto !== null) throw fail('CHANGED_MEANWHILE');
    const now = this.clock.now();
    const taken = await tx.run(
      'UPDATE member_merge SET undone_at = ? WHERE brand_id = ? AND id = ? AND undone_at IS NULL',
      [now, brandId, mergeId],
    );
    if (taken === 0) throw fail('MERGE_UNDONE');
    const { keptId, absorbedId, before } = merge;
    for (const holding of [...this.holdings.list()].reverse()) {
      await holding.undo(tx, { brandId, mergeId, fromId: absorbedId, toId: keptId });
    }
    for (const { kind, value } of before.identities)
      await tx.update(Identity, { brandId, kind, value }, { memberId: absorbedId });
    for (const id of before.sessions) await tx.update(MemberSession, { brandId, id }, { memberId: absorbedId });
    await tx.update(Member, { brandId, id: keptId }, apart(kept, before));
    await tx.update(Member, { brandId, id: absorbedId }, { ...profileOf(before.absorbed), mergedInto: null });
    await this.outbox.record(tx, [{ brandId, kind: 'member.unmerged', payload: { mergeId, keptId, absorbedId } }]);
    return mergeViewOf({ ...merge, undoneAt: now });
  }

  /** Whoever was merged into this member, and whoever had been merged into those. */
  async absorbedBy(brandId: string, memberId: string, from: Reader = this.database.read): Promise<string[]> {
    const merges = await from.find(MemberMerge, { where: { brandId, keptId: memberId, undoneAt: IsNull() } });
    const further = await Promise.all(merges.map(({ absorbedId }) => this.absorbedBy(brandId, absorbedId, from)));
    return [...merges.map(({ absorbedId }) => absorbedId), ...further.flat()];
  }

  /** Forgets what the members of a merge had told us; for erasing. */
  async forget(tx: Tx, brandId: string, memberId: string): Promise<void> {
    const where = [
      { brandId, keptId: memberId },
      { brandId, absorbedId: memberId },
    ];
    for (const { id, before } of await tx.find(MemberMerge, { where })) {
      await tx.update(MemberMerge, { brandId, id }, { before: scrubbed(before) });
    }
  }

  async get(tx: Tx, brandId: string, id: string): Promise<MergeView> {
    const merge = await tx.findOne(MemberMerge, { brandId, id });
    if (!merge) throw fail('MERGE_NOT_FOUND');
    return mergeViewOf(merge);
  }

  async of(brandId: string, memberId: string): Promise<MergeView[]> {
    const where = [
      { brandId, keptId: memberId },
      { brandId, absorbedId: memberId },
    ];
    const merges = await this.database.read.find(MemberMerge, { where, order: { id: 'DESC' } });
    return merges.map(mergeViewOf);
  }

  /** Of two merges at once that share the absorbed member, one fails here. */
  private async claim(tx: Tx, absorbed: Member, keptId: string): Promise<void> {
    const claimed = await tx.run(
      'UPDATE member SET merged_into = ? WHERE brand_id = ? AND id = ? AND merged_into IS NULL',
      [keptId, absorbed.brandId, absorbed.id],
    );
    if (claimed === 0) throw fail('MERGE_NOT_FOUND');
  }
}

export function mergeViewOf(merge: MemberMerge): MergeView {
  const { id, keptId, absorbedId, reason, at, undoneAt } = merge;
  return { id, keptId, absorbedId, reason, at, undoneAt };
}
