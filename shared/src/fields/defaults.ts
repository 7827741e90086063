import type { TSchema } from '@sinclair/typebox';
import type { Value } from './field';
import type { Shape } from './shape';

/** A new value with every field at its default. */
export function defaults<Schema extends TSchema>(schema: Schema): Value<Schema> {
  return defaultOf(schema) as Value<Schema>;
}

function defaultOf(shape: Shape): unknown {
  if (shape.properties === undefined) return structured(shape.default);
  return Object.fromEntries(Object.entries(shape.properties).map(([name, part]) => [name, defaultOf(part)]));
}

/** A copy, so that no caller can change the schema's own default. */
function structured(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structured);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structured(part)]));
}
