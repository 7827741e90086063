import { parse } from 'csv-parse/sync';
import { fail } from '../../platform/fail';

const LONGEST = 120;
const MOST_FAULTS = 200;
const OPTIONS = {
  bom: true,
  trim: true,
  info: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};
const HEADINGS = new Set(['code', 'codes', '码', '券码', '兑换码']);

export interface CodeList {
  /** Each once, in the order of the file. */
  codes: string[];
  /** Lines that repeat an earlier one. */
  repeated: number;
  faults: { row: number; text: string }[];
}

/** Reads a file of one code a line; a heading and empty lines are passed over. Throws INVALID_INPUT when it is no CSV. */
export function readCodes(csv: string): CodeList {
  const codes = new Set<string>();
  const faults: CodeList['faults'] = [];
  let repeated = 0;
  for (const { row, cells } of linesOf(csv)) {
    const code = cells[0] ?? '';
    if (row === 1 && HEADINGS.has(code.toLowerCase())) continue;
    const text = faultOf(code, cells);
    if (text) faults.push({ row, text });
    else if (codes.has(code)) repeated += 1;
    else codes.add(code);
  }
  return { codes: [...codes], repeated, faults: faults.slice(0, MOST_FAULTS) };
}

function faultOf(code: string, cells: string[]): string | null {
  if (cells.slice(1).some((cell) => cell !== '')) return '一行只放一个码';
  if (code === '') return '这一行是空的';
  if (code.length > LONGEST) return `码太长了，最多 ${LONGEST} 个字符`;
  return /^[\x21-\x7e]+$/.test(code) ? null : '码里有空格、中文或看不见的字符';
}

function linesOf(csv: string): { row: number; cells: string[] }[] {
  try {
    const records = parse(csv, OPTIONS) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ row: info.lines, cells: record }));
  } catch {
    throw fail('INVALID_INPUT', { faults: [{ path: 'csv', text: '不是能读的 CSV,看看引号是否成对' }] });
  }
}
