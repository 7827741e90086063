import { parse } from 'csv-parse/sync';
import { CARD_IMPORT_COLUMNS } from '@fanqu/shared/api/card';
import { parseDay } from '../../platform/clock';

type Column = (typeof CARD_IMPORT_COLUMNS)[number];

export interface ImportRow {
  cardNo: string;
  phone: string | null;
  name: string | null;
  growth: number;
  points: number;
  /** Local day number, or null. */
  openedDay: number | null;
}

export interface RowFault {
  row: number;
  column: string;
  value: string;
  text: string;
}

export type ReadRow = { ok: true; row: ImportRow } | { ok: false; fault: RowFault };

/** The file as records, or why it is none. The first line names the columns, in any order. */
export function readFile(csv: string): { ok: true; records: Record<string, string>[] } | { ok: false; text: string } {
  try {
    const records = parse(csv, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as Record<string, string>[];
    const columns = Object.keys(records[0] ?? {});
    if (records.length === 0) return { ok: false, text: '文件里没有卡' };
    if (!columns.includes('card_no')) return { ok: false, text: '第一行要有列名,至少有 card_no' };
    const unknown = columns.find((column) => !(CARD_IMPORT_COLUMNS as readonly string[]).includes(column));
    return unknown === undefined ? { ok: true, records } : { ok: false, text: `不认识的列:${unknown.slice(0, 20)}` };
  } catch {
    return { ok: false, text: '不是一个 CSV 文件,请检查引号和逗号' };
  }
}

/** One record checked; the first fault found is named with its column. `row` counts from 2: line 1 is the header. */
export function readRow(record: Record<string, string>, row: number, levels: ReadonlyMap<string, number>): ReadRow {
  const cell = (column: Column) => (record[column] ?? '').trim();
  const bad = (column: Column, text: string): ReadRow => ({
    ok: false,
    fault: { row, column, value: cell(column).slice(0, 60), text },
  });
  if (!/^[\w-]{4,32}$/.test(cell('card_no'))) return bad('card_no', '卡号要是 4 到 32 位字母或数字');
  if (cell('phone') && !/^1\d{10}$/.test(cell('phone'))) return bad('phone', '手机号要是 11 位数字');
  if (!isCount(cell('growth'))) return bad('growth', '成长值要是不小于 0 的整数');
  if (!isCount(cell('points'))) return bad('points', '积分要是不小于 0 的整数');
  const levelFrom = levels.get(cell('level'));
  if (cell('level') && levelFrom === undefined) return bad('level', '没有这个等级');
  const openedDay = cell('opened_at') ? parseDay(cell('opened_at')) : null;
  if (Number.isNaN(openedDay)) return bad('opened_at', '日期要写成 2020-01-31');
  const growth = Math.max(Number(cell('growth') || 0), levelFrom ?? 0);
  const phone = cell('phone') || null;
  return {
    ok: true,
    row: {
      cardNo: cell('card_no'),
      phone,
      name: cell('name') || null,
      growth,
      points: Number(cell('points') || 0),
      openedDay,
    },
  };
}

function isCount(text: string): boolean {
  return text === '' || (/^\d{1,12}$/.test(text) && Number.isSafeInteger(Number(text)));
}
