import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApi } from '../../../server/src/platform/web/docs';
import { newKey } from '../../support/app';

type Schema = {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  minimum?: number;
  minLength?: number;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
};

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** '/api/m/plays/{id}' */
  path: string;
  /** 'GET /api/m/plays/{id}' */
  name: string;
  /** A body that fits its schema; null for routes that read none. */
  body: Record<string, unknown> | null;
}

/** Every route of the API's own document, with a body made from its schema. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const { paths, components } = openApi(app);
  const named = (components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { requestBody?: { content?: Record<string, { schema?: Schema }> } }>).map(
      ([verb, { requestBody }]): Route => {
        const method = verb.toUpperCase() as Route['method'];
        const schema = requestBody?.content?.['application/json']?.schema;
        const body = schema ? (example(schema, named) as Record<string, unknown>) : null;
        return { method, path, name: `${method} ${path}`, body };
      },
    ),
  );
}

/** The least that fits a schema; fields with a meaning of their own by their name. */
function example(schema: Schema, named: Record<string, Schema>, name = ''): unknown {
  const { $ref, allOf, type, enum: choices, minimum = 0, minLength = 1, properties, required = [], nullable } = schema;
  if (nullable) return null;
  if ($ref) return example(named[$ref.split('/').at(-1) ?? ''], named, name);
  if (allOf) return example(allOf[0], named, name);
  if (choices) return choices[0];
  if (type === 'array') return [];
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return Math.max(minimum, 1);
  if (type === 'string') return name === 'key' ? newKey() : 'a'.repeat(Math.max(minLength, 1));
  const fields = Object.entries(properties ?? {}).filter(([field]) => required.includes(field));
  return Object.fromEntries(fields.map(([field, one]) => [field, example(one, named, field)]));
}

/** The route's address with these values in its places. */
export function addressOf({ path }: Route, values: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'nothing'));
}
