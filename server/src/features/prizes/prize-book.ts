import { Injectable } from '@nestjs/common';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import { In } from 'typeorm';
import { Database } from '../../platform/db/database';
import type { Reader } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Coupons } from '../coupons';
import { Prize } from './prize.entity';
import { faceOf, leftOf } from './prize.view';

/** What campaigns must know of a prize. */
export interface PrizeFacts extends PrizeFace {
  valueFen: number;
  costFen: number;
  /** null: no bound. */
  stock: number | null;
  stockLeft: number | null;
}

/** Reading prizes. */
@Injectable()
export class PrizeBook {
  constructor(
    private readonly database: Database,
    private readonly coupons: Coupons,
  ) {}

  async get(brandId: string, id: string, from: Reader = this.database.read): Promise<Prize> {
    const prize = await from.findOne(Prize, { brandId, id });
    if (!prize) throw fail('NOT_FOUND');
    return prize;
  }

  /** Prizes by id; unknown ids are absent. */
  async many(from: Reader, brandId: string, ids: readonly string[]): Promise<Map<string, Prize>> {
    const prizes = await from.find(Prize, { where: { brandId, id: In([...new Set(ids)]) } });
    return new Map(prizes.map((prize) => [prize.id, prize]));
  }

  async face(brandId: string, id: string, from?: Reader): Promise<PrizeFace> {
    return faceOf(await this.get(brandId, id, from));
  }

  /** Every prize of the brand, by id. */
  async facts(brandId: string): Promise<Map<string, PrizeFacts>> {
    const prizes = await this.database.read.find(Prize, { where: { brandId } });
    const left = await this.templatesLeft(brandId, prizes);
    return new Map(
      prizes.map((prize) => {
        const { id, valueFen, costFen, stock } = prize;
        return [id, { ...faceOf(prize), valueFen, costFen, stock, stockLeft: leftOf(prize, left.get(id) ?? null) }];
      }),
    );
  }

  /** For coupon prizes: how many their template could still grant, by prize id. */
  async templatesLeft(
    brandId: string,
    prizes: readonly Prize[],
    from: Reader = this.database.read,
  ): Promise<Map<string, number>> {
    const pairs = prizes.flatMap(({ id, terms }) =>
      terms.kind === 'coupon' ? [{ id, templateId: terms.templateId }] : [],
    );
    const templates = await this.coupons.templatesOf(
      brandId,
      pairs.map(({ templateId }) => templateId),
      from,
    );
    return new Map(
      pairs.map(({ id, templateId }) => {
        const template = templates.get(templateId);
        const open = template && template.state === 'active';
        return [id, open ? template.stock - template.granted : 0];
      }),
    );
  }

  /** How many were won of prizes that keep no counter. */
  async wonCounts(brandId: string, prizes: readonly Prize[], from: Reader): Promise<Map<string, number>> {
    if (prizes.length === 0) return new Map();
    const marks = prizes.map(() => '?').join(', ');
    const rows = await from.rows<{ prize_id: string; won: number }>(
      `SELECT prize_id, COUNT(*) AS won FROM win WHERE brand_id = ? AND prize_id IN (${marks}) GROUP BY prize_id`,
      [brandId, ...prizes.map(({ id }) => id)],
    );
    return new Map(rows.map((row) => [row.prize_id, Number(row.won)]));
  }
}
