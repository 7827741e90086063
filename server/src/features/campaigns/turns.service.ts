import { Injectable } from '@nestjs/common';
import type { TurnRules, TurnsView } from '@fanqu/shared/api/campaign';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Member } from '../members';
import { TurnAccount, TurnTask } from './campaign.entity';

/** Whose turns, in which campaign, on which local day. */
export interface TurnHolder {
  brandId: string;
  campaignId: string;
  memberId: string;
  day: number;
}

export type TurnKind = 'free' | 'extra';

/** Turns: granted, spent, given back. Every change is one guarded statement. */
@Injectable()
export class Turns {
  constructor(private readonly clock: Clock) {}

  /** Spends one: a free turn of the day first, then one bought or earned. Throws TURNS_USED_UP. */
  async spend(tx: Tx, holder: TurnHolder, rules: TurnRules): Promise<TurnKind> {
    await this.open(tx, holder);
    await this.grantTasks(tx, holder, rules);
    const { brandId, campaignId, memberId, day } = holder;
    const account = [brandId, campaignId, memberId];
    const free = await tx.run(
      `UPDATE turn_account SET free_used = free_used + 1, used_total = used_total + 1
       WHERE brand_id = ? AND campaign_id = ? AND member_id = ? AND day = ? AND free_used < ? AND used_total < ?`,
      [...account, day, rules.freePerDay, rules.total],
    );
    if (free > 0) return 'free';
    const extra = await tx.run(
      `UPDATE turn_account SET extra = extra - 1, used_total = used_total + 1
       WHERE brand_id = ? AND campaign_id = ? AND member_id = ? AND extra > 0 AND used_total < ?`,
      [...account, rules.total],
    );
    if (extra > 0) return 'extra';
    throw fail('TURNS_USED_UP');
  }

  /** Gives a turn back as the kind it was; a free turn of another day comes back as an extra one. */
  async giveBack(tx: Tx, holder: TurnHolder, kind: TurnKind): Promise<void> {
    const account = [holder.brandId, holder.campaignId, holder.memberId];
    const where = 'WHERE brand_id = ? AND campaign_id = ? AND member_id = ?';
    if (kind === 'free') {
      const sameDay = await tx.run(
        `UPDATE turn_account SET free_used = free_used - 1, used_total = used_total - 1 ${where} AND day = ? AND free_used > 0`,
        [...account, holder.day],
      );
      if (sameDay > 0) return;
    }
    await tx.run(`UPDATE turn_account SET extra = extra + 1, used_total = used_total - 1 ${where}`, account);
  }

  /**
   * One turn for points: counts the purchase of the day; the caller takes the points in the same transaction. None is
   * sold that the total would never let be played.
   */
  async buy(tx: Tx, holder: TurnHolder, perDay: number, total: number): Promise<void> {
    await this.open(tx, holder);
    const bought = await tx.run(
      `UPDATE turn_account SET bought = bought + 1, extra = extra + 1
       WHERE brand_id = ? AND campaign_id = ? AND member_id = ? AND day = ? AND bought < ? AND used_total + extra < ?`,
      [holder.brandId, holder.campaignId, holder.memberId, holder.day, perDay, total],
    );
    if (bought === 0) throw fail('TURNS_USED_UP');
  }

  async view(reader: Reader, holder: TurnHolder, rules: TurnRules): Promise<TurnsView> {
    const { brandId, campaignId, memberId, day } = holder;
    const account = await reader.findOne(TurnAccount, { brandId, campaignId, memberId });
    const today = account?.day === day ? account : null;
    const claimed = await reader.find(TurnTask, { where: { brandId, campaignId, memberId } });
    const doneTasks = await this.tasksDone(reader, holder, rules);
    const unclaimed = rules.byTask.filter(
      ({ task }) => doneTasks.has(task) && !claimed.some((one) => one.task === task),
    );
    const freeToday = Math.max(0, rules.freePerDay - (today?.freeUsed ?? 0));
    const extra = (account?.extra ?? 0) + unclaimed.reduce((sum, { turns }) => sum + turns, 0);
    const totalLeft = Math.max(0, rules.total - (account?.usedTotal ?? 0));
    return {
      left: Math.min(freeToday + extra, totalLeft),
      freeToday,
      totalLeft,
      byPoints: rules.byPoints && {
        price: rules.byPoints.price,
        leftToday: Math.max(0, rules.byPoints.perDay - (today?.bought ?? 0)),
      },
      byTask: rules.byTask.map(({ task, turns }) => ({ task, turns, done: doneTasks.has(task) })),
    };
  }

  /** Makes sure the account exists and counts for this day. */
  private async open(tx: Tx, { brandId, campaignId, memberId, day }: TurnHolder): Promise<void> {
    const row: TurnAccount = { brandId, campaignId, memberId, day, freeUsed: 0, bought: 0, extra: 0, usedTotal: 0 };
    await tx.insertIgnore(TurnAccount, [row]);
    await tx.run(
      `UPDATE turn_account SET day = ?, free_used = 0, bought = 0
       WHERE brand_id = ? AND campaign_id = ? AND member_id = ? AND day < ?`,
      [day, brandId, campaignId, memberId, day],
    );
  }

  private async grantTasks(tx: Tx, holder: TurnHolder, rules: TurnRules): Promise<void> {
    const done = await this.tasksDone(tx, holder, rules);
    const { brandId, campaignId, memberId } = holder;
    for (const { task, turns } of rules.byTask) {
      if (!done.has(task)) continue;
      const isNew = await tx.insertIgnore(TurnTask, [{ brandId, campaignId, memberId, task, at: this.clock.now() }]);
      if (isNew === 0) continue;
      await tx.run(
        'UPDATE turn_account SET extra = extra + ? WHERE brand_id = ? AND campaign_id = ? AND member_id = ?',
        [turns, brandId, campaignId, memberId],
      );
    }
  }

  private async tasksDone(
    reader: Reader,
    { brandId, memberId }: TurnHolder,
    rules: TurnRules,
  ): Promise<ReadonlySet<string>> {
    if (rules.byTask.length === 0) return new Set();
    const member = await reader.findOne(Member, { brandId, id: memberId });
    const done = new Set<string>();
    if (member?.cardAt) done.add('bind-card');
    if (member?.nickname && member.birthday) done.add('complete-profile');
    return done;
  }
}
