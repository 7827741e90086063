import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { type MemberHolding, MemberHoldings, type MergeMove } from '../members';
import { DrawReceipt, Play, PlayMove } from './play.entity';

const KEPT_MS = 2 * 365 * 86_400_000;

/** A member's plays and draws, for merging, exporting and erasing. */
@Injectable()
export class PlaysHolding implements MemberHolding, OnModuleInit {
  readonly name = 'plays';
  readonly erases = '每一局的操作';

  constructor(
    private readonly holdings: MemberHoldings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.holdings.add(this);
  }

  /** Without the hidden state of hosted games: it holds answer keys, and nothing of the person. */
  async exportOf(brandId: string, memberId: string): Promise<unknown[]> {
    const where = { brandId, memberId };
    const plays = await this.database.read.find(Play, { where, order: { id: 'ASC' } });
    const draws = await this.database.read.find(DrawReceipt, { where, order: { id: 'ASC' } });
    return plays.map(({ id, campaignId, gameId, state, score, recording, startedAt, finishedAt }) => ({
      ...{ id, campaignId, gameId, state, score, recording, startedAt, finishedAt },
      draws: draws.filter(({ playId }) => playId === id).map(drawOf),
    }));
  }

  /** The hands' own movements go; that somebody played and what was drawn is kept, as the law says. */
  async erase(tx: Tx, brandId: string, memberId: string): Promise<{ what: string; why: string; until: number }[]> {
    await tx.run(`UPDATE play SET recording = NULL WHERE brand_id = ? AND member_id = ? AND state <> 'open'`, [
      brandId,
      memberId,
    ]);
    return [{ what: '参与和抽奖记录', why: '有奖活动的记录依法保存两年', until: this.clock.now() + KEPT_MS }];
  }

  async move(tx: Tx, { brandId, mergeId, fromId, toId }: MergeMove): Promise<void> {
    const ids = await this.movable(tx, brandId, fromId, toId);
    if (ids.length === 0) return;
    await tx.insert(
      PlayMove,
      ids.map((playId) => ({ brandId, mergeId, playId })),
    );
    await this.give(tx, brandId, ids, toId);
  }

  async undo(tx: Tx, { brandId, mergeId, fromId }: MergeMove): Promise<void> {
    const moves = await tx.find(PlayMove, { where: { brandId, mergeId } });
    const ids = moves.map(({ playId }) => playId);
    await this.give(tx, brandId, ids, fromId);
  }

  /** All but what the other has too: an open play of the same campaign, help already lent to the same friend. */
  private async movable(tx: Tx, brandId: string, fromId: string, toId: string): Promise<string[]> {
    const places = (memberId: string) =>
      tx.find(Play, {
        select: { id: true, campaignId: true, openSlot: true, startKey: true },
        where: { brandId, memberId },
      });
    const theirs = await places(toId);
    const taken = new Set(theirs.flatMap((play) => [slotOf(play), play.startKey]));
    const free = (await places(fromId)).filter((play) => !taken.has(slotOf(play)) && !taken.has(play.startKey));
    return free.map(({ id }) => id);
  }

  private async give(tx: Tx, brandId: string, ids: readonly string[], memberId: string): Promise<void> {
    for (let from = 0; from < ids.length; from += 500) {
      const chunk = ids.slice(from, from + 500);
      await tx.update(Play, { brandId, id: In(chunk) }, { memberId });
      await tx.update(DrawReceipt, { brandId, playId: In(chunk) }, { memberId });
    }
  }
}

function slotOf({ campaignId, openSlot }: Pick<Play, 'campaignId' | 'openSlot'>): string {
  return `${campaignId} ${openSlot}`;
}

function drawOf({ id, versionHash, roll, outOf, givenPrizeId, reason, at }: DrawReceipt) {
  return { receiptId: id, versionHash, roll, outOf, prizeId: givenPrizeId, reason, at };
}
