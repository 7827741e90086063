import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/auth/vault';
import { Clock, dayStart } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { Card } from './card.entity';
import type { ImportRow, ReadRow, RowFault } from './import-rows';

/** What became of some rows. */
export interface Written {
  imported: number;
  updated: number;
  faults: RowFault[];
}

type Read = Extract<ReadRow, { ok: true }>;

/** Where a card is nobody's yet its record is renewed; a bound one stays as it is, even if it was bound just now. */
const renewed = (column: string) => `CASE WHEN member_id IS NULL THEN new(${column}) ELSE ${column} END`;
const RENEWED = ['phone_index', 'phone_sealed', 'name_sealed', 'imported_growth', 'imported_points', 'opened_at'];
const UPDATES = Object.fromEntries(RENEWED.map((column) => [column, renewed(column)]));

/** Writes rows of an import as cards: two statements for however many rows. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** `firstRow` is the line of the first. Of two lines of one card number the later one counts. */
  async write(tx: Tx, brandId: string, rows: readonly ReadRow[], firstRow: number, timeZone: string): Promise<Written> {
    const fine = rows.filter((one): one is Read => one.ok).map(({ row }) => row);
    const isBound = await this.known(tx, brandId, fine);
    const written: Written = { imported: 0, updated: 0, faults: [] };
    const cards = new Map<string, Card>();
    for (const [i, one] of rows.entries()) {
      if (!one.ok) written.faults.push(one.fault);
      else if (isBound.get(one.row.cardNo)) written.faults.push(boundFault(firstRow + i, one.row.cardNo));
      else {
        written[isBound.has(one.row.cardNo) || cards.has(one.row.cardNo) ? 'updated' : 'imported'] += 1;
        cards.set(one.row.cardNo, this.cardOf(brandId, one.row, timeZone));
      }
    }
    const inLockOrder = [...cards.values()].sort((a, b) => (a.no < b.no ? -1 : 1));
    await tx.upsert(Card, inLockOrder, ['brand_id', 'no'], UPDATES);
    return written;
  }

  /** Of the cards that are there already: is it bound? */
  private async known(tx: Tx, brandId: string, rows: readonly ImportRow[]): Promise<Map<string, boolean>> {
    if (rows.length === 0) return new Map();
    const found = await tx.rows<{ no: string; member_id: string | null }>(
      `SELECT no, member_id FROM card WHERE brand_id = ? AND no IN (${rows.map(() => '?').join(', ')})
       ORDER BY no ${tx.dialect.forUpdate}`,
      [brandId, ...rows.map(({ cardNo }) => cardNo)],
    );
    return new Map(found.map((card) => [card.no, card.member_id !== null]));
  }

  private cardOf(brandId: string, row: ImportRow, timeZone: string): Card {
    return {
      brandId,
      no: row.cardNo,
      phoneIndex: row.phone && this.vault.blind(row.phone),
      phoneSealed: row.phone && this.vault.seal(row.phone),
      nameSealed: row.name && this.vault.seal(row.name),
      importedGrowth: row.growth,
      importedPoints: row.points,
      openedAt: row.openedDay === null ? this.clock.now() : dayStart(row.openedDay, timeZone),
      memberId: null,
      boundAt: null,
      mergeId: null,
    };
  }
}

function boundFault(row: number, cardNo: string): RowFault {
  return { row, column: 'card_no', value: cardNo, text: '这张卡已经绑定，不再改动' };
}
