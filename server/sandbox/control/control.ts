import { jsonAnswer, type HttpAnswer, type HttpRequest } from '../http';
import type { World } from '../state/world';
import { BadControl, type Fields } from './fields';
import { postApp, postKill } from './apps';
import { clearFaults, postClock, postFault, postQuota, postWords } from './faults';
import { postEncrypted, postPush, postPushCheck, postSubscribe } from './messages';
import { postLogin, postPerson, postPhone } from './persons';
import { getState, postReset } from './state';

/** A control route: what the last path segment `:name` was, and the body's fields, to an answer. */
export type ControlRoute = (world: World, fields: Fields, name: string) => unknown;

const ROUTES: Record<string, ControlRoute> = {
  'POST /_sandbox/apps': postApp,
  'POST /_sandbox/login': postLogin,
  'POST /_sandbox/phone': postPhone,
  'POST /_sandbox/persons/:name': postPerson,
  'POST /_sandbox/subscribe': postSubscribe,
  'POST /_sandbox/encrypted': postEncrypted,
  'POST /_sandbox/push': postPush,
  'POST /_sandbox/push/check': postPushCheck,
  'POST /_sandbox/faults': postFault,
  'POST /_sandbox/faults/clear': clearFaults,
  'POST /_sandbox/clock': postClock,
  'POST /_sandbox/quotas': postQuota,
  'POST /_sandbox/words': postWords,
  'POST /_sandbox/tokens/kill': postKill,
  'POST /_sandbox/reset': postReset,
  'GET /_sandbox/state': getState,
};

export async function answerControl(world: World, request: HttpRequest): Promise<HttpAnswer> {
  try {
    const { route, name } = findRoute(request);
    return jsonAnswer(await route(world, readFields(request), name), 'application/json; charset=utf-8');
  } catch (error) {
    if (!(error instanceof BadControl)) throw error;
    return jsonAnswer({ error: error.message }, 'application/json; charset=utf-8', error.status);
  }
}

function findRoute(request: HttpRequest): { route: ControlRoute; name: string } {
  const exact = ROUTES[`${request.method} ${request.path}`];
  if (exact) return { route: exact, name: '' };
  const cut = request.path.lastIndexOf('/');
  const named = ROUTES[`${request.method} ${request.path.slice(0, cut)}/:name`];
  if (!named) throw new BadControl(`No control route ${request.method} ${request.path}.`, 404);
  return { route: named, name: decode(request.path.slice(cut + 1)) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new BadControl(`${segment} is not URL-encoded.`);
  }
}

function readFields(request: HttpRequest): Fields {
  if (request.body.trim() === '') return {};
  try {
    const body: unknown = JSON.parse(request.body);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields;
  } catch {
    throw new BadControl('The body is not JSON.');
  }
  throw new BadControl('The body must be a JSON object.');
}
