import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { Invite, InviteEdge } from './invite.entity';

const KEPT_MS = 2 * 365 * 86_400_000;

/** Whom a member invited and who invited them, for exporting and erasing. */
@Injectable()
export class InvitesHolding implements MemberHolding, OnModuleInit {
  readonly name = 'invites';
  readonly erases = null;

  constructor(
    private readonly holdings: MemberHoldings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
  }

  /** Friends are people too: of them only how many came and when. */
  async exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    const { read } = this.database;
    const invites = await read.find(Invite, { where: { brandId, inviterId: memberId }, order: { createdAt: 'ASC' } });
    const brought = await read.find(InviteEdge, { where: { brandId, inviterId: memberId }, order: { at: 'ASC' } });
    const came = await read.find(InviteEdge, { where: { brandId, friendId: memberId }, order: { at: 'ASC' } });
    return [
      ...invites.map(({ code, campaignId, paid, createdAt }) => ({ code, campaignId, paid, createdAt })),
      ...brought.map(({ campaignId, state, at }) => ({ campaignId, broughtSomebody: state, at })),
      ...came.map(({ campaignId, state, at }) => ({ campaignId, wasBrought: state, at })),
    ];
  }

  async erase(tx: Tx, brandId: string, memberId: string): Promise<{ what: string; why: string; until: number }[]> {
    const edges = await tx.count(InviteEdge, { brandId, inviterId: memberId });
    const own = await tx.count(InviteEdge, { brandId, friendId: memberId });
    if (edges + own === 0) return [];
    return [{ what: '邀请奖励的记录', why: '同一份奖励不重复发放', until: this.clock.now() + KEPT_MS }];
  }

  /** Codes stay as they were shared; who stands behind one is asked when it pays (Members.standing). */
  async move(_tx: Tx, _merge: MergeMove): Promise<void> {}

  async undo(_tx: Tx, _merge: MergeMove): Promise<void> {}
}
