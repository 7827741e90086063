import type { App, World } from '../state/world';

/** A control request that makes no sense; unlike WeChat's, these answer with an HTTP status. */
export class BadControl extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export type Fields = Record<string, unknown>;

export function text(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value !== 'string' || value.trim() === '') throw new BadControl(`${key} must be a text.`);
  return value;
}

export function textOr(fields: Fields, key: string, otherwise: string): string {
  return fields[key] === undefined ? otherwise : text(fields, key);
}

export function whole(fields: Fields, key: string, otherwise: number): number {
  const value = fields[key] ?? otherwise;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new BadControl(`${key} must be a whole number.`);
  return value;
}

export function flag(fields: Fields, key: string, otherwise: boolean): boolean {
  const value = fields[key] ?? otherwise;
  if (typeof value !== 'boolean') throw new BadControl(`${key} must be true or false.`);
  return value;
}

export function texts(fields: Fields, key: string, otherwise: string[]): string[] {
  const value: unknown = fields[key] ?? otherwise;
  if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) {
    throw new BadControl(`${key} must be a list of texts.`);
  }
  return value;
}

export function oneOf<T extends string | number>(fields: Fields, key: string, values: readonly T[], otherwise: T): T {
  const value = fields[key] ?? otherwise;
  const found = values.find((one) => one === value);
  if (found === undefined) throw new BadControl(`${key} must be one of ${values.join(', ')}.`);
  return found;
}

export function appNamed(world: World, fields: Fields): App {
  const appid = text(fields, 'appid');
  const app = world.apps.get(appid);
  if (!app) throw new BadControl(`No app ${appid}; POST /_sandbox/apps makes one.`, 404);
  return app;
}
