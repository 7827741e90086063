import { setImmediate as othersFirst } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CardImportView } from '@fanqu/shared/api/card';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Jobs } from '../../platform/jobs/jobs';
import { BrandsService } from '../brands';
import { CardImport, CardImportFault, CardImportPart } from './card.entity';
import { Cards } from './cards.service';
import { blocksOf, type RowBlock } from './import-file';
import { readRow, recordOf, type RowFault } from './import-rows';
import { ImportWriter, type Written } from './import-writer';

/** Rows committed together: a crash loses none and repeats none. */
const STEP = 500;
const EVERY_MS = 1_000;
const SHOWN_FAULTS = 200;
/** Parts in one INSERT: a part is some 50 KB, and databases bound a statement (16 MB on MariaDB). */
const PARTS_AT_ONCE = 8;
/** Line 1 of a file names the columns. */
const FIRST_ROW = 2;

/** Cards of an older system, from a CSV file: in steps, resumable, with a report row by row. */
@Injectable()
export class CardImports implements OnModuleInit {
  constructor(
    private readonly brands: BrandsService,
    private readonly cards: Cards,
    private readonly writer: ImportWriter,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('cards.import', EVERY_MS, async (signal) => {
      while ((await this.step()) > 0) {
        signal.throwIfAborted();
        await othersFirst(); // the embedded database answers at once, and would let nobody else in
      }
    });
  }

  /** The whole file is read before a row of it is kept; the rows become cards step by step. */
  async start(staff: StaffActor, name: string, file: Buffer): Promise<CardImportView> {
    const now = this.clock.now();
    const { brandId } = staff;
    const id = newId(now);
    const { parts, total } = await this.read(brandId, id, file);
    const counts = { total, done: 0, imported: 0, updated: 0, failed: 0 };
    const row: CardImport = { brandId, id, name, state: 'running', ...counts, startedAt: now, finishedAt: null };
    await this.unit.run(async (tx) => {
      await tx.insert(CardImport, [row]);
      for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
        await tx.insert(CardImportPart, parts.slice(from, from + PARTS_AT_ONCE));
      }
      await this.audit.record(tx, staff, 'cards.import', id, null, { name, total });
    });
    return viewOf(row, []);
  }

  async list(brandId: string): Promise<CardImportView[]> {
    const rows = await this.database.read.find(CardImport, { where: { brandId }, order: { id: 'DESC' }, take: 50 });
    return rows.map((row) => viewOf(row, []));
  }

  async view(brandId: string, id: string): Promise<CardImportView> {
    return viewOf(await this.get(brandId, id), await this.faults(brandId, id, SHOWN_FAULTS));
  }

  /** Every fault, as CSV with a BOM for spreadsheets. */
  async faultsCsv(brandId: string, id: string): Promise<string> {
    await this.get(brandId, id);
    const faults = await this.faults(brandId, id, 1_000_000);
    const lines = faults.map((fault) => [fault.row, fault.column, quoted(fault.value), quoted(fault.text)].join(','));
    return `\uFEFF${['行,列,内容,原因', ...lines].join('\n')}\n`;
  }

  /** Takes every running import one step further; answers how many went on. For the worker's job. */
  async step(): Promise<number> {
    const running = await this.database.read.find(CardImport, { where: { state: 'running' }, take: 10 });
    let steps = 0;
    for (const one of running) if (await this.advance(one)) steps += 1;
    return steps;
  }

  private async read(
    brandId: string,
    importId: string,
    file: Buffer,
  ): Promise<{ parts: CardImportPart[]; total: number }> {
    const parts: CardImportPart[] = [];
    let total = 0;
    for await (const block of blocksOf(file, STEP)) {
      parts.push({ brandId, importId, rowsBefore: total, sealed: this.vault.seal(JSON.stringify(block)) });
      total += block.rows.length;
    }
    return { parts, total };
  }

  private async advance({ brandId, id: importId, done }: CardImport): Promise<boolean> {
    const place = { brandId, importId, rowsBefore: done };
    const part = await this.database.read.findOne(CardImportPart, place);
    if (!part) return false; // another worker has just taken it
    const { columns, rows } = JSON.parse(this.vault.unseal(part.sealed)) as RowBlock;
    const levels = new Map((await this.cards.levels(brandId)).map((level) => [level.name, level.growthFrom]));
    const { timeZone } = await this.brands.get(brandId);
    const read = rows.map((cells, i) => readRow(recordOf(columns, cells), done + i + FIRST_ROW, levels));
    return this.unit.run(async (tx) => {
      if (!(await this.claim(tx, brandId, importId, done, rows.length))) return false;
      const written = await this.writer.write(tx, brandId, read, done + FIRST_ROW, timeZone);
      await tx.delete(CardImportPart, place);
      await this.report(tx, brandId, importId, written);
      return true;
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

  private async report(tx: Tx, brandId: string, id: string, { imported, updated, faults }: Written): Promise<void> {
    await tx.run(
      'UPDATE card_import SET imported = imported + ?, updated = updated + ?, failed = failed + ? WHERE brand_id = ? AND id = ?',
      [imported, updated, faults.length, brandId, id],
    );
    const place = { brandId, importId: id };
    const rows = faults.map(({ row, column, value, text }) => ({
      ...place,
      rowNo: row,
      columnName: column,
      value,
      text,
    }));
    await tx.insert(CardImportFault, rows);
    await tx.run(
      `UPDATE card_import SET state = 'done', finished_at = ? WHERE brand_id = ? AND id = ? AND done >= total`,
      [this.clock.now(), brandId, id],
    );
  }

  private async get(brandId: string, id: string): Promise<CardImport> {
    const row = await this.database.read.findOne(CardImport, { brandId, id });
    if (!row) throw fail('NOT_FOUND');
    return row;
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
