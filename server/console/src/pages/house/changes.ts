export interface Change {
  part: string;
  before: string;
  after: string;
}

const LONGEST = 400;

/** The parts of two JSON values that differ, each with its dotted place. Arrays are compared as a whole. */
export function changesOf(before: unknown, after: unknown, place = ''): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isRecord(before) || !isRecord(after))
    return [{ part: place || '·', before: written(before), after: written(after) }];
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return parts.flatMap((part) => changesOf(before[part], after[part], place ? `${place}.${part}` : part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function written(value: unknown): string {
  if (value === undefined || value === null) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
