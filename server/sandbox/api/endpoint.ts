import type { HttpRequest } from '../http';
import { failure, type FailureName } from '../state/failure';
import { useQuota } from '../state/quotas';
import type { App, World } from '../state/world';

/** One path of api.weixin.qq.com. `token` endpoints get the app of their access_token, others name appid and secret. */
export type Endpoint =
  | { method: 'GET' | 'POST'; auth: 'token'; answer: (call: TokenCall) => ApiAnswer | Promise<ApiAnswer> }
  | { method: 'GET' | 'POST'; auth: 'secret'; answer: (call: ApiCall) => ApiAnswer };

export interface ApiCall {
  world: World;
  request: HttpRequest;
  body: Record<string, unknown>;
  /** Lets the log know whose call it was. */
  seeApp: (app: App) => void;
}

export interface TokenCall extends ApiCall {
  app: App;
}

export interface ApiImage {
  image: Buffer;
  type: string;
}

export type ApiAnswer = Record<string, unknown> | ApiImage;

export const OK = { errcode: 0, errmsg: 'ok' } as const;

export function isImage(answer: ApiAnswer): answer is ApiImage {
  return Buffer.isBuffer(answer['image']);
}

/** The app named by appid and secret, with its quota counted, or the refusal WeChat would give. */
export function appBySecret(call: ApiCall, appid: unknown, secret: unknown): App {
  if (typeof appid !== 'string' || appid === '') throw failure('appidMissing');
  const app = call.world.apps.get(appid);
  if (!app) throw failure('badAppid');
  call.seeApp(app);
  if (typeof secret !== 'string' || secret === '') throw failure('secretMissing');
  if (secret !== app.secret) throw failure('badSecret');
  if (app.frozen) throw failure('secretFrozen');
  useQuota(call.world, app, call.request.path);
  return app;
}

/** A string of the body that must be there; `refusal` when it is not. */
export function textOf(body: Record<string, unknown>, key: string, refusal: FailureName): string {
  const value = body[key];
  if (typeof value !== 'string' || value === '') throw failure(refusal);
  return value;
}
