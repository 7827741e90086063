import type { TSchema } from '@sinclair/typebox';
import type { Shape } from './shape';

/**
 * A checked value without its secret fields: what may be sent to a phone or shown to anyone. A quiz's bank of
 * questions lies in its settings; without this the ticket would carry the answers.
 */
export function openPart(schema: TSchema, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.entries<Shape>(schema.properties ?? {}).filter(([, part]) => part['x-secret'] !== true);
  return Object.fromEntries(fields.map(([name, part]) => [name, openValue(part, value[name])]));
}

function openValue(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => openValue(shape.items ?? {}, item));
  if (shape.properties === undefined || typeof value !== 'object' || value === null) return value;
  return openPart({ ...shape } as TSchema, Object.fromEntries(Object.entries(value)));
}
