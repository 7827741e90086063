import type { TSchema } from '@sinclair/typebox';
import { findAlso, type Fault } from './also';
import type { Value } from './field';
import { leafFault } from './leaf';
import type { Shape } from './shape';

export type { Fault } from './also';

export type Checked<Good> = { ok: true; value: Good } | { ok: false; faults: Fault[] };

/** Enough for a person to start mending; a hostile body cannot make us write a book. */
const MAX_FAULTS = 50;

/** Untrusted in, checked out; else every fault with its path and a Chinese sentence naming the field. */
export function check<Schema extends TSchema>(schema: Schema, value: unknown): Checked<Value<Schema>> {
  const faults = faultsOf(schema, value, '').slice(0, MAX_FAULTS);
  return faults.length === 0 ? { ok: true, value: value as Value<Schema> } : { ok: false, faults };
}

function faultsOf(shape: Shape, value: unknown, path: string): Fault[] {
  if (shape.type === 'object') return recordFaults(shape, value, path);
  if (shape.type === 'array') return listFaults(shape, value, path);
  const text = leafFault(shape, value);
  return text === null ? [] : [{ path, text: `「${titleOf(shape, path)}」${text}` }];
}

function recordFaults(shape: Shape, value: unknown, path: string): Fault[] {
  const title = titleOf(shape, path);
  if (!isRecord(value)) return [{ path, text: `「${title}」的格式不对` }];
  const fields = shape.properties ?? {};
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  const faults = [
    ...unknown.map((name) => ({ path: join(path, name), text: `「${title}」里没有「${name.slice(0, 40)}」这一项` })),
    ...Object.entries(fields).flatMap(([name, part]) => faultsOf(part, value[name], join(path, name))),
  ];
  return faults.length > 0 ? faults : alsoFaults(shape, value, path);
}

/** Rules over several fields are asked only once each field by itself is right. */
function alsoFaults(shape: Shape, value: unknown, path: string): Fault[] {
  const also = findAlso(shape);
  return also === null ? [] : also(value).map((fault) => ({ ...fault, path: join(path, fault.path) }));
}

function listFaults(shape: Shape, value: unknown, path: string): Fault[] {
  const title = titleOf(shape, path);
  if (!Array.isArray(value)) return [{ path, text: `「${title}」的格式不对` }];
  const { minItems: least = 0, maxItems: most = 1000, items = {} } = shape;
  if (value.length < least) return [{ path, text: `「${title}」至少要 ${least} 条，现在 ${value.length} 条` }];
  if (value.length > most) return [{ path, text: `「${title}」最多 ${most} 条，现在 ${value.length} 条` }];
  return value.flatMap((item: unknown, at) => faultsOf(items, item, join(path, String(at))));
}

function titleOf(shape: Shape, path: string): string {
  return shape.title ?? (path === '' ? '设置' : path);
}

function join(path: string, name: string): string {
  return path === '' || name === '' ? path + name : `${path}.${name}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
