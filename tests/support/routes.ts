import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { NEEDS, OPEN } from '../../server/src/platform/auth/metadata';
import { openApi } from '../../server/src/platform/web/docs';

type Schema = Record<string, unknown> & { $ref?: string };

/** A route as the OpenAPI document has it, with what its code says of who may ask. */
export interface Route {
  /** 'POST /api/m/plays/{id}/finish' */
  name: string;
  method: string;
  path: string;
  /** Its JSON body's schema, or null. */
  body: Schema | null;
  query: string[];
  open: boolean;
  /** The permission of a console route. */
  needs: string | null;
}

/** Every route of the document. Throws when the document and the code differ. */
export function routesOf(app: NestFastifyApplication): { routes: Route[]; sample: (schema: Schema) => unknown } {
  const document = openApi(app);
  const coded = codedRoutes(app);
  const routes = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]): Route[] => {
      const name = `${method.toUpperCase()} ${path}`;
      const code = coded.get(name);
      if (!code) throw new Error(`${name} is documented but no controller has it`);
      const content = (operation as { requestBody?: { content?: Record<string, { schema: Schema }> } }).requestBody;
      const parameters = (operation as { parameters?: { in: string; name: string }[] }).parameters ?? [];
      const query = parameters.filter((one) => one.in === 'query').map((one) => one.name);
      return [
        {
          name,
          method: method.toUpperCase(),
          path,
          body: content?.content?.['application/json']?.schema ?? null,
          query,
          ...code,
        },
      ];
    }),
  );
  return { routes, sample: (schema) => sampleOf(schema, document) };
}

/** What the controllers themselves say, by '<METHOD> <path>'. */
function codedRoutes(app: NestFastifyApplication): Map<string, Pick<Route, 'open' | 'needs'>> {
  const routes = new Map<string, Pick<Route, 'open' | 'needs'>>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as { prototype: object } | null)?.prototype;
      if (!prototype || !metatype) continue;
      const base = String(Reflect.getMetadata('path', metatype));
      for (const key of Object.getOwnPropertyNames(prototype)) {
        const handler: unknown = Reflect.get(prototype, key);
        if (typeof handler !== 'function') continue;
        const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const own = String(Reflect.getMetadata('path', handler));
        const path = `/${[base, own].filter((part) => part && part !== '/').join('/')}`.replace(/\/+/g, '/');
        const name = `${RequestMethod[method]} ${path.replace(/:(\w+)/g, '{$1}')}`;
        routes.set(name, {
          open: Reflect.getMetadata(OPEN, handler) === true,
          needs: (Reflect.getMetadata(NEEDS, handler) as string | undefined) ?? null,
        });
      }
    }
  }
  return routes;
}

/** A body that fits the schema; fields whose form a schema cannot say are given by name. */
function sampleOf(schema: Schema, document: OpenAPIObject): unknown {
  const whole = resolve(schema, document);
  if (whole['enum']) return (whole['enum'] as unknown[])[0];
  if (whole['type'] === 'integer' || whole['type'] === 'number') return whole['minimum'] ?? 1;
  if (whole['type'] === 'boolean') return true;
  if (whole['type'] === 'array') return [];
  if (whole['type'] === 'string') return 'x'.repeat(Math.max(1, Number(whole['minLength'] ?? 1)));
  const properties = (whole['properties'] ?? {}) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, KNOWN[name] ?? sampleOf(field, document)]),
  );
}

function resolve(schema: Schema, document: OpenAPIObject): Schema {
  const ref = schema.$ref ?? (schema['allOf'] as Schema[] | undefined)?.[0]?.$ref;
  if (!ref) return schema;
  return (document.components?.schemas?.[ref.split('/').at(-1) ?? ''] ?? {}) as Schema;
}

const KNOWN: Record<string, unknown> = {
  key: 'a-key-of-a-test',
  accent: '#112233',
  ink: '#112233',
  gameId: 'luck/wheel',
  cardNo: 'A1001',
  smsCode: '123456',
  birthday: '1990-01-01',
  login: 'somebody',
  phone: '13800000000',
  link: null,
  logoUrl: null,
  timeZone: 'Asia/Shanghai',
};
