import type { CARD_IMPORT_COLUMNS } from '@fanqu/shared/api/card';
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

const MOST_LETTERS = 60;

/** A row's cells by the names of their columns; what is missing is absent. */
export function recordOf(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.slice(0, columns.length).map((cell, i) => [columns[i], cell]));
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
  if (cell('name').length > MOST_LETTERS) return bad('name', '姓名太长了');
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
