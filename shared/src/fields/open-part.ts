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

/** The description without its secret fields (and so without their defaults), as plain JSON: for public pages. */
export function openSchema(schema: TSchema): Record<string, unknown> {
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(schema));
  return withoutSecrets(plain);
}

function withoutSecrets(plain: Record<string, unknown>): Record<string, unknown> {
  const { properties, required, items, ...rest } = plain;
  if (isRecord(items)) return { ...rest, ...openDefault(plain), items: withoutSecrets(items) };
  if (!isRecord(properties)) return plain;
  const open = Object.entries(properties).flatMap(([name, part]) =>
    isRecord(part) && part['x-secret'] !== true ? [[name, withoutSecrets(part)] as const] : [],
  );
  const names = open.map(([name]) => name);
  const needed = Array.isArray(required) ? required.filter((name) => names.includes(name)) : [];
  return { ...rest, required: needed, properties: Object.fromEntries(open) };
}

/** A list's default is a value of its own, with whole items in it. */
function openDefault(plain: Record<string, unknown>): { default?: unknown } {
  return 'default' in plain ? { default: openValue(plain, plain.default) } : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
