import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Settings } from './validator';

export interface Spoken {
  zh: string;
  en: string;
}

/** What our field vocabulary says beyond plain JSON Schema. */
export interface Worded {
  'x-widget'?: string;
  'x-label'?: Spoken;
  'x-help'?: Spoken;
  'x-unit'?: Spoken;
  'x-options'?: { value: string; label: Spoken }[];
  'x-secret'?: boolean;
}

export const worded = (schema: RJSFSchema): Worded => schema as Worded;

/** Which widget draws which field, as the schema's `x-widget` asks. Records and lists are drawn by templates. */
export function uiFor(schema: RJSFSchema): UiSchema<Settings> {
  const widget = worded(schema)['x-widget'];
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, uiOf(part)]));
  }
  if (schema.items) return { items: uiOf(schema.items) };
  return widget ? { 'ui:widget': widget } : {};
}

function uiOf(part: unknown): UiSchema<Settings> {
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? uiFor(part as RJSFSchema) : {};
}

/** Names of sprites that stand in the defaults of a schema: the room carries these. */
export function spritesIn(schema: RJSFSchema): string[] {
  if (worded(schema)['x-widget'] === 'sprite') return typeof schema.default === 'string' ? [schema.default] : [];
  const parts = Object.values(schema.properties ?? {}).filter((part): part is RJSFSchema => typeof part === 'object');
  return [...new Set(parts.flatMap(spritesIn))];
}
