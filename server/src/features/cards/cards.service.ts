import { Injectable } from '@nestjs/common';
import type { CardView, Level } from '@fanqu/shared/api/card';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { Members } from '../members';
import { Card, LevelRow } from './card.entity';
import { Growth } from './growth.service';
import { cardViewOf, levelFaults, levelOf } from './levels';

/** Where a brand has not said, there is one level for all. */
const ONE_LEVEL: Level = { rank: 1, name: '会员', material: 'paper', growthFrom: 0, benefits: [] };

/** Cards and levels as they are read; levels as staff set them. */
@Injectable()
export class Cards {
  constructor(
    private readonly growth: Growth,
    private readonly members: Members,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async find(brandId: string, memberId: string, from: Reader = this.database.read): Promise<CardView | null> {
    const card = await from.findOne(Card, { brandId, memberId });
    if (!card) return null;
    return cardViewOf(card, await this.growth.of(brandId, memberId, from), await this.levels(brandId, from));
  }

  /** Throws CARD_ALREADY_BOUND for who has a card, and what keeps a member from acting. */
  async assertMayBind({ brandId, memberId }: { brandId: string; memberId: string }): Promise<void> {
    this.members.assertMayAct(await this.members.get(brandId, memberId));
    if (await this.database.read.findOne(Card, { brandId, memberId })) throw fail('CARD_ALREADY_BOUND');
  }

  /** Card number and level's name of each of these members, by member id; who has none is absent. */
  async briefs(brandId: string, memberIds: readonly string[]): Promise<Map<string, { no: string; level: string }>> {
    if (memberIds.length === 0) return new Map();
    const marks = memberIds.map(() => '?').join(', ');
    const rows = await this.database.read.rows<{ no: string; member_id: string; growth: number | null }>(
      `SELECT c.no, c.member_id, g.growth FROM card c
       LEFT JOIN member_growth g ON g.brand_id = c.brand_id AND g.member_id = c.member_id
       WHERE c.brand_id = ? AND c.member_id IN (${marks})`,
      [brandId, ...memberIds],
    );
    const levels = await this.levels(brandId);
    return new Map(
      rows.map((row) => [row.member_id, { no: row.no, level: levelOf(levels, Number(row.growth ?? 0)).level.name }]),
    );
  }

  async levels(brandId: string, from: Reader = this.database.read): Promise<Level[]> {
    const rows = await from.find(LevelRow, { where: { brandId }, order: { rankNo: 'ASC' } });
    if (rows.length === 0) return [ONE_LEVEL];
    return rows.map(({ rankNo, name, material, growthFrom, benefits }) => ({
      rank: rankNo,
      name,
      material,
      growthFrom,
      benefits,
    }));
  }

  async setLevels(staff: StaffActor, levels: Level[]): Promise<Level[]> {
    const faults = levelFaults(levels);
    if (faults.length > 0) throw fail('INVALID_INPUT', { faults });
    const before = await this.levels(staff.brandId);
    await this.unit.run(async (tx) => {
      await this.writeLevels(tx, staff.brandId, levels);
      await this.audit.record(tx, staff, 'levels.change', staff.brandId, before, levels);
    });
    return levels;
  }

  /** For seeding too. */
  async writeLevels(tx: Tx, brandId: string, levels: readonly Level[]): Promise<void> {
    await tx.delete(LevelRow, { brandId });
    await tx.insert(
      LevelRow,
      levels.map(({ rank, ...level }) => ({ ...level, brandId, rankNo: rank })),
    );
  }
}
