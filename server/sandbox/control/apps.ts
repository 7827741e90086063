import { killTokens } from '../state/tokens';
import type { App, PushTarget, World } from '../state/world';
import { appNamed, BadControl, flag, oneOf, text, textOr, texts, type Fields } from './fields';

/** POST /_sandbox/apps: makes an app, or changes the fields named. */
export function postApp(world: World, fields: Fields): App {
  const app = appFrom(fields, world.apps.get(text(fields, 'appid')) ?? null);
  world.apps.set(app.appid, app);
  world.changed();
  return app;
}

/** An app out of untrusted fields; what is not named stays as it was. */
export function appFrom(fields: Fields, known: App | null): App {
  const appid = text(fields, 'appid');
  return {
    appid,
    secret: textOr(fields, 'secret', known?.secret ?? `secret-of-${appid}`),
    name: textOr(fields, 'name', known?.name ?? appid),
    frozen: flag(fields, 'frozen', known?.frozen ?? false),
    ipWhitelist: texts(fields, 'ipWhitelist', known?.ipWhitelist ?? []),
    openPlatform: openPlatformOf(fields, known ? known.openPlatform : appid),
    sessionKeys: oneOf(fields, 'sessionKeys', ['always', 'aged'] as const, known?.sessionKeys ?? 'aged'),
    phoneReuse: oneOf(fields, 'phoneReuse', [40029, 40163] as const, known?.phoneReuse ?? 40029),
    riskEnabled: flag(fields, 'riskEnabled', known?.riskEnabled ?? true),
    templates: templatesOf(fields, known?.templates ?? {}),
    pages: fields['pages'] === null ? null : pagesOf(fields, known?.pages ?? null),
    push: pushOf(fields['push'], known?.push ?? null),
  };
}

/** POST /_sandbox/tokens/kill: ends every token of an app, as a reset of the secret elsewhere would. */
export function postKill(world: World, fields: Fields): { killed: number } {
  return { killed: killTokens(world, appNamed(world, fields).appid) };
}

function openPlatformOf(fields: Fields, otherwise: string | null): string | null {
  if (fields['openPlatform'] === null) return null;
  return fields['openPlatform'] === undefined ? otherwise : text(fields, 'openPlatform');
}

function pagesOf(fields: Fields, otherwise: string[] | null): string[] | null {
  return fields['pages'] === undefined ? otherwise : texts(fields, 'pages', []);
}

function templatesOf(fields: Fields, otherwise: Record<string, string[]>): Record<string, string[]> {
  const value = fields['templates'];
  if (value === undefined) return otherwise;
  if (typeof value !== 'object' || value === null) throw new BadControl('templates must map an id to its keys.');
  const templates = value as Fields;
  return Object.fromEntries(Object.keys(templates).map((id) => [id, texts(templates, id, [])]));
}

function pushOf(value: unknown, otherwise: PushTarget | null): PushTarget | null {
  if (value === undefined) return otherwise;
  if (value === null) return null;
  if (typeof value !== 'object') throw new BadControl('push must be an object or null.');
  const fields = value as Fields;
  const aesKey = text(fields, 'aesKey');
  if (!/^[A-Za-z0-9]{43}$/.test(aesKey)) throw new BadControl('push.aesKey must be 43 letters and digits.');
  return {
    url: text(fields, 'url'),
    token: text(fields, 'token'),
    aesKey,
    mode: oneOf(fields, 'mode', ['plain', 'compat', 'secure'] as const, 'secure'),
    format: oneOf(fields, 'format', ['json', 'xml'] as const, 'json'),
  };
}
