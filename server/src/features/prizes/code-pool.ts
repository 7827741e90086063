import { Injectable } from '@nestjs/common';
import type { CodesImported, ImportCodes } from '@fanqu/shared/api/prize';
import { In } from 'typeorm';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Once } from '../../platform/idempotency/once';
import { newId } from '../../platform/ids';
import { readCodes } from './codes.csv';
import { PrizeCode } from './prize.entity';
import { PrizeBook } from './prize-book';

/** Pools of outside codes. A code is money: it is kept sealed, and only its winner is shown it. */
@Injectable()
export class CodePool {
  constructor(
    private readonly book: PrizeBook,
    private readonly vault: Vault,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Adds the new codes of a file; the prize's stock grows by as many. */
  import(staff: StaffActor, prizeId: string, { key, csv }: ImportCodes): Promise<CodesImported> {
    const { brandId, staffId } = staff;
    const { codes, repeated, faults } = readCodes(csv);
    const intent = { brandId, actorId: staffId, scope: 'prizes.codes', key, body: { prizeId, csv } };
    return this.once.run(intent, async (tx) => {
      const prize = await this.book.get(brandId, prizeId, tx);
      if (prize.terms.kind !== 'code')
        throw fail('INVALID_INPUT', { faults: [{ path: 'csv', text: '这个奖品不是码池' }] });
      const imported = await this.add(tx, brandId, prizeId, codes);
      const result = { imported, duplicates: repeated + codes.length - imported, faults };
      await this.audit.record(tx, staff, 'prize.codes', prizeId, null, { ...result, faults: faults.length });
      return result;
    });
  }

  /** Answers how many were new; for seeding too. */
  async add(tx: Tx, brandId: string, prizeId: string, codes: readonly string[]): Promise<number> {
    const importedAt = this.clock.now();
    const rows = codes.map((code): PrizeCode => ({
      brandId,
      id: newId(importedAt),
      prizeId,
      blind: this.vault.blind(`${prizeId} ${code}`),
      sealed: this.vault.seal(code),
      winId: null,
      importedAt,
    }));
    const isNew = await tx.insertIgnore(PrizeCode, rows);
    await tx.run('UPDATE prize SET stock = stock + ? WHERE brand_id = ? AND id = ?', [isNew, brandId, prizeId]);
    return isNew;
  }

  /** The codes that these wins hold, by win id. */
  async of(from: Reader, brandId: string, winIds: readonly string[]): Promise<Map<string, string>> {
    if (winIds.length === 0) return new Map();
    const rows = await from.find(PrizeCode, { where: { brandId, winId: In([...winIds]) } });
    return new Map(
      rows.flatMap(({ winId, sealed }) => (winId === null ? [] : [[winId, this.vault.unseal(sealed)] as const])),
    );
  }
}
