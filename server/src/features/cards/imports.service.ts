import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CardImportView } from '@fanqu/shared/api/card';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Clock, dayStart } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Jobs } from '../../platform/jobs/jobs';
import { BrandsService } from '../brands';
import { Card, CardImport, CardImportFault } from './card.entity';
import { Cards } from './cards.service';
import { type ImportRow, readFile, readRow, type RowFault } from './import-rows';

/** Rows committed together: a crash loses none and repeats none. */
const STEP = 500;
const EVERY_MS = 1_000;
const SHOWN_FAULTS = 200;

type Written = 'imported' | 'updated' | 'bound';

/** Cards of an older system, from a CSV file: in steps, resumable, with a report row by row. */
@Injectable()
export class CardImports implements OnModuleInit {
  constructor(
    private readonly brands: BrandsService,
    private readonly cards: Cards,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('cards.import', EVERY_MS, async (signal) => {
      while ((await this.step()) > 0) signal.throwIfAborted();
    });
  }

  async start(staff: StaffActor, name: string, csv: string): Promise<CardImportView> {
    const file = readFile(csv);
    if (!file.ok) throw fail('INVALID_INPUT', { faults: [{ path: 'csv', text: file.text }] });
    const now = this.clock.now();
    const row: CardImport = {
      brandId: staff.brandId,
      id: newId(now),
      name,
      state: 'running',
      csv,
      total: file.records.length,
      done: 0,
      imported: 0,
      updated: 0,
      failed: 0,
      startedAt: now,
      finishedAt: null,
    };
    await this.unit.run(async (tx) => {
      await tx.insert(CardImport, [row]);
      await this.audit.record(tx, staff, 'cards.import', row.id, null, { name, total: row.total });
    });
    return viewOf(row, []);
  }

  async list(brandId: string): Promise<CardImportView[]> {
    const rows = await this.database.read.find(CardImport, { where: { brandId }, order: { id: 'DESC' }, take: 50 });
    return rows.map((row) => viewOf(row, []));
  }

  async view(brandId: string, id: string): Promise<CardImportView> {
    const row = await this.database.read.findOne(CardImport, { brandId, id });
    if (!row) throw fail('NOT_FOUND');
    return viewOf(row, await this.faults(brandId, id, SHOWN_FAULTS));
  }

  /** Every fault, as CSV with a BOM for spreadsheets. */
  async faultsCsv(brandId: string, id: string): Promise<string> {
    const faults = await this.faults(brandId, id, 1_000_000);
    const lines = faults.map((fault) => [fault.row, fault.column, quoted(fault.value), quoted(fault.text)].join(','));
    return `\uFEFF${['行,列,内容,原因', ...lines].join('\n')}\n`;
  }

  /** Takes every running import one step further; answers how many there were. For the worker's job. */
  async step(): Promise<number> {
    const running = await this.database.read.find(CardImport, { where: { state: 'running' }, take: 10 });
    for (const one of running) await this.advance(one);
    return running.length;
  }

  private async advance({ brandId, id, csv, done }: CardImport): Promise<void> {
    const file = readFile(csv);
    const records = file.ok ? file.records.slice(done, done + STEP) : [];
    const levels = new Map((await this.cards.levels(brandId)).map((level) => [level.name, level.growthFrom]));
    const { timeZone } = await this.brands.get(brandId);
    const read = records.map((record, i) => readRow(record, done + i + 2, levels));
    await this.unit.run(async (tx) => {
      if (!(await this.claim(tx, brandId, id, done, records.length))) return;
      const counts = { imported: 0, updated: 0, failed: 0 };
      const faults: RowFault[] = [];
      for (const [i, one] of read.entries()) {
        if (!one.ok) faults.push(one.fault);
        else {
          const written = await this.write(tx, brandId, one.row, timeZone);
          if (written === 'bound')
            faults.push({
              row: done + i + 2,
              column: 'card_no',
              value: one.row.cardNo,
              text: '这张卡已经绑定,不再改动',
            });
          else counts[written] += 1;
        }
      }
      counts.failed = faults.length;
      await this.report(tx, brandId, id, counts, faults);
    });
  }

  /** Of two workers at the same rows, one gets them. */
  private async claim(tx: Tx, brandId: string, id: string, done: number, count: number): Promise<boolean> {
    const claimed = await tx.run(
      `UPDATE card_import SET done = done + ? WHERE brand_id = ? AND id = ? AND done = ? AND state = 'running'`,
      [count, brandId, id, done],
    );
    return claimed > 0;
  }

  private async write(tx: Tx, brandId: string, row: ImportRow, timeZone: string): Promise<Written> {
    const card: Card = {
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
    if ((await tx.insertIgnore(Card, [card])) > 0) return 'imported';
    const before = await tx.findOne(Card, { brandId, no: row.cardNo });
    if (before?.memberId) return 'bound';
    const { phoneIndex, phoneSealed, nameSealed, importedGrowth, importedPoints, openedAt } = card;
    await tx.update(
      Card,
      { brandId, no: row.cardNo },
      { phoneIndex, phoneSealed, nameSealed, importedGrowth, importedPoints, openedAt },
    );
    return 'updated';
  }

  private async report(
    tx: Tx,
    brandId: string,
    id: string,
    { imported, updated, failed }: Record<'imported' | 'updated' | 'failed', number>,
    faults: readonly RowFault[],
  ): Promise<void> {
    await tx.run(
      'UPDATE card_import SET imported = imported + ?, updated = updated + ?, failed = failed + ? WHERE brand_id = ? AND id = ?',
      [imported, updated, failed, brandId, id],
    );
    const rows = faults.map(({ row, column, value, text }): CardImportFault => ({
      brandId,
      importId: id,
      rowNo: row,
      columnName: column,
      value,
      text,
    }));
    await tx.insert(CardImportFault, rows);
    await tx.run(
      `UPDATE card_import SET state = 'done', csv = '', finished_at = ? WHERE brand_id = ? AND id = ? AND done >= total`,
      [this.clock.now(), brandId, id],
    );
  }

  private async faults(brandId: string, importId: string, most: number): Promise<RowFault[]> {
    const rows = await this.database.read.find(CardImportFault, {
      where: { brandId, importId },
      order: { rowNo: 'ASC' },
      take: most,
    });
    return rows.map(({ rowNo, columnName, value, text }) => ({ row: rowNo, column: columnName, value, text }));
  }
}

function viewOf(row: CardImport, faults: RowFault[]): CardImportView {
  const { id, name, state, total, done, imported, updated, failed, startedAt, finishedAt } = row;
  return { id, name, state, total, done, imported, updated, failed, faults, startedAt, finishedAt };
}

/** A leading = + - @ is defused: a spreadsheet would run it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}
