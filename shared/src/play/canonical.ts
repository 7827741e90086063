import type { Json } from './rules';

/**
 * One text for one value: keys sorted by code unit, no blanks, whole numbers only. Hashes of states, settings and
 * versions are taken from it, so two engines must write the same characters; floats would not promise that.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return whole(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  return record(value);
}

/** Checks an unknown value on the way: what JSON cannot hold unchanged is refused, never dropped. */
export function canonicalOf(value: unknown): string {
  return canonical(asJson(value));
}

function asJson(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
    return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object') throw new TypeError(`no JSON for ${typeof value}`);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asJson(part)]));
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`not a whole number: ${value}`);
  return String(value);
}

function record(value: { readonly [key: string]: Json }): string {
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
