import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { CARD_IMPORT_COLUMNS } from '@fanqu/shared/api/card';
import { fail } from '../../platform/fail';

/** Some rows of a file, in its order. */
export interface RowBlock {
  columns: string[];
  rows: string[][];
}

/** Parsed at once; after each slice everybody else has a turn, for streams alone give them none. */
const SLICE_BYTES = 65_536;
const MOST_ROWS = 200_000;
/** A quote left open makes one row of all that follows. */
const MOST_BYTES_OF_ROW = 4_096;

const SHAPE = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true };

/**
 * Reads a file in blocks of rows; the first line names the columns, in any order. Throws INVALID_INPUT for a file that is
 * no table of cards, which may be found late: keep nothing before the last block has come.
 */
export async function* blocksOf(file: Buffer, rowsEach: number): AsyncGenerator<RowBlock> {
  let columns: string[] | null = null;
  let rows: string[][] = [];
  let total = 0;
  for await (const record of recordsOf(file)) {
    if (columns === null) {
      columns = record;
      continue;
    }
    if (total === 0) checkColumns(columns);
    total += 1;
    if (total > MOST_ROWS) throw refusal('一次最多导入 20 万张卡，请分成几个文件');
    rows.push(record);
    if (rows.length < rowsEach) continue;
    yield { columns, rows };
    rows = [];
  }
  if (columns === null || total === 0) throw refusal('文件里没有卡');
  if (rows.length > 0) yield { columns, rows };
}

async function* recordsOf(file: Buffer): AsyncGenerator<string[]> {
  const parser = Readable.from(slicesOf(inUtf8(file))).pipe(parse({ ...SHAPE, max_record_size: MOST_BYTES_OF_ROW }));
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    throw isCsvFault(error) ? refusal('不是一个 CSV 文件，请检查引号和逗号') : error;
  }
}

async function* slicesOf(file: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < file.length; from += SLICE_BYTES) {
    yield file.subarray(from, from + SLICE_BYTES);
    await othersFirst();
  }
}

/** Excel in China saves CSV in GBK unless told otherwise. */
function inUtf8(file: Buffer): Buffer {
  if (isUtf8(file)) return file;
  try {
    return Buffer.from(new TextDecoder('gb18030', { fatal: true }).decode(file));
  } catch {
    throw refusal('看不懂这个文件的编码，请另存为「CSV UTF-8」');
  }
}

function checkColumns(columns: readonly string[]): void {
  if (!columns.includes('card_no')) throw refusal('第一行要有列名，至少有 card_no');
  const unknown = columns.find((column) => !(CARD_IMPORT_COLUMNS as readonly string[]).includes(column));
  if (unknown !== undefined) throw refusal(`不认识的列：${unknown.slice(0, 20)}`);
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) throw refusal(`有两列都叫 ${twice}`);
}

const isCsvFault = (error: unknown): boolean => String((error as { code?: unknown } | null)?.code).startsWith('CSV_');

const refusal = (text: string) => fail('INVALID_INPUT', { faults: [{ path: 'csv', text }] });
