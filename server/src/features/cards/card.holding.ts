import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { Member, type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { Card } from './card.entity';
import { GrowthEntry } from './growth.entity';
import { Growth } from './growth.service';

/** A member's card and growth, for merging, exporting and erasing. */
@Injectable()
export class CardHolding implements MemberHolding, OnModuleInit {
  readonly name = 'card';
  readonly erases = '会员卡上的姓名';

  constructor(
    private readonly holdings: MemberHoldings,
    private readonly growth: Growth,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
  }

  async exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    const card = await this.database.read.findOne(Card, { brandId, memberId });
    const entries = await this.database.read.find(GrowthEntry, { where: { brandId, memberId }, order: { id: 'ASC' } });
    const shown = card ? [{ cardNo: card.no, openedAt: card.openedAt, boundAt: card.boundAt }] : [];
    return [...shown, ...entries.map(({ at, amount, reason }) => ({ at, growth: amount, reason }))];
  }

  /** The card itself is the brand's record; the name on it goes. */
  async erase(tx: Tx, brandId: string, memberId: string): Promise<{ what: string; why: string; until: number }[]> {
    const member = await tx.findOne(Member, { brandId, id: memberId });
    // whoever closed their account takes their phone along, and may bind a card anew with it
    const phone = member?.closedAt ? { phoneIndex: null, phoneSealed: null } : {};
    await tx.update(Card, { brandId, memberId }, { nameSealed: null, ...phone });
    const card = await tx.findOne(Card, { brandId, memberId });
    if (!card) return [];
    return [{ what: '会员卡号和等级', why: '会员卡是交易凭证', until: this.clock.now() + 3 * 365 * 86_400_000 }];
  }

  /** The card goes along unless the other has one; growth is added up. */
  async move(tx: Tx, { brandId, mergeId, fromId, toId }: MergeMove): Promise<void> {
    const theirs = await tx.findOne(Card, { brandId, memberId: toId });
    if (!theirs) await tx.update(Card, { brandId, memberId: fromId }, { memberId: toId, mergeId });
    await this.carry(tx, brandId, fromId, toId, await this.growth.of(brandId, fromId, tx), `merge:${mergeId}`);
  }

  async undo(tx: Tx, { brandId, mergeId, fromId, toId }: MergeMove): Promise<void> {
    await tx.update(Card, { brandId, mergeId }, { memberId: fromId, mergeId: null });
    const carried = await tx.findOne(GrowthEntry, { brandId, requestKey: `merge:${mergeId}:in` });
    if (carried) await this.carry(tx, brandId, toId, fromId, carried.amount, `merge:${mergeId}:undo`);
  }

  private async carry(
    tx: Tx,
    brandId: string,
    fromId: string,
    toId: string,
    amount: number,
    key: string,
  ): Promise<void> {
    if (amount === 0) return;
    await this.growth.add(tx, [
      { brandId, memberId: fromId, amount: -amount, reason: 'merge', key: `${key}:out` },
      { brandId, memberId: toId, amount, reason: 'merge', key: `${key}:in` },
    ]);
  }
}
