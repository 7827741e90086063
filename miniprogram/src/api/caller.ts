import { type ApiError, asApiError } from './error';
import type { Keeper } from './keeper';
import type { Call, Method } from './send';

type Send = <Answer>(call: Call) => Promise<Answer>;
export type Request = <Answer>(method: Method, path: string, body?: object) => Promise<Answer>;

/** Passing troubles: the same call may go through a moment later. */
const PASSING: ReadonlySet<ApiError['code']> = new Set(['OFFLINE', 'BUSY', 'NOT_READY', 'STILL_RUNNING']);
const PAUSES_MS = [400, 1200];

/** Calls with a session: signs in again once when it ended, and repeats (same body, so same key) what is safe to repeat. */
export function callWith(send: Send, keeper: Keeper, pause: (ms: number) => Promise<void>): Request {
  const patiently = async <Answer>(call: Call): Promise<Answer> => {
    for (const ms of isRepeatable(call) ? PAUSES_MS : []) {
      const tried = await attempt<Answer>(send, call);
      if (tried.ok) return tried.answer;
      if (!PASSING.has(tried.error.code)) throw tried.error;
      await pause(ms);
    }
    return send<Answer>(call);
  };
  return async <Answer>(method: Method, path: string, body?: object): Promise<Answer> => {
    const token = await keeper.token();
    const call: Call = { method, path, body, token };
    const tried = await attempt<Answer>(patiently, call);
    if (tried.ok) return tried.answer;
    if (tried.error.code !== 'SIGN_IN_REQUIRED') throw tried.error;
    return patiently<Answer>({ ...call, token: await keeper.renew(token) });
  };
}

type Tried<Answer> = { ok: true; answer: Answer } | { ok: false; error: ApiError };

async function attempt<Answer>(send: Send, call: Call): Promise<Tried<Answer>> {
  try {
    return { ok: true, answer: await send<Answer>(call) };
  } catch (thrown) {
    return { ok: false, error: asApiError(thrown) };
  }
}

/** Reading is always safe; a write is when it carries an idempotency key or simply sets a state. */
function isRepeatable(call: Call): boolean {
  if (call.method !== 'POST') return true;
  return call.body !== undefined && 'key' in call.body;
}
