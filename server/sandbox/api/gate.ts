import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonAnswer, send, type HttpAnswer, type HttpRequest } from '../http';
import { Failure, failure, newRid } from '../state/failure';
import { takeFault, type Fault } from '../state/faults';
import { useQuota } from '../state/quotas';
import { appOfToken } from '../state/tokens';
import { nowIn, type App, type World } from '../state/world';
import { isImage, type ApiAnswer, type ApiCall, type Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { breakAfter, breakBefore } from './break';

interface Outcome {
  errcode: number;
  answer: HttpAnswer;
}

/** One call while it is being answered. */
interface Visit {
  world: World;
  request: HttpRequest;
  rid: string;
  fault: Fault | null;
  app: App | null;
  startedAt: number;
}

/** One API call: fault, rules of the door, the endpoint, the envelope, the log. */
export async function answerApi(world: World, request: HttpRequest, response: ServerResponse): Promise<void> {
  const fault = takeFault(world, request.path);
  const visit: Visit = { world, request, rid: newRid(), fault, app: null, startedAt: Date.now() };
  if (fault?.kind === 'latency') await sleep(fault.latencyMs);
  if (fault && breakBefore(fault, response, (status, body) => log(visit, status, 0, body))) return;
  const { errcode, answer } = await outcomeOf(visit);
  log(visit, answer.status, errcode, answer.type.startsWith('image/') ? '' : answer.body.toString('utf8'));
  if (fault && breakAfter(fault, response, answer)) return;
  send(response, answer);
}

function log(visit: Visit, status: number, errcode: number, responseBody: string): void {
  const { world, request, rid, fault, app, startedAt } = visit;
  world.calls.add({
    rid,
    at: nowIn(world),
    method: request.method,
    path: request.path,
    appid: app?.appid ?? null,
    status,
    errcode,
    durationMs: Date.now() - startedAt,
    fault: fault?.kind ?? null,
    requestBody: request.body,
    responseBody,
  });
}

async function outcomeOf(visit: Visit): Promise<Outcome> {
  const { world, request, rid, fault } = visit;
  try {
    if (fault?.kind === 'busy') throw failure('busy');
    if (fault?.kind === 'errcode') throw new Failure(fault.errcode, fault.errmsg);
    const answer = await answerOf({ world, request, body: {}, seeApp: (app) => (visit.app = app) });
    return { errcode: 0, answer: isImage(answer) ? imageAnswer(answer) : jsonAnswer(answer, typeFor(request.path)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const envelope = { errcode: error.errcode, errmsg: `${error.errmsg}, rid: ${rid}` };
    return { errcode: error.errcode, answer: jsonAnswer(envelope, typeFor(request.path)) };
  }
}

async function answerOf(call: ApiCall): Promise<ApiAnswer> {
  const { world, request } = call;
  const endpoint = ENDPOINTS[request.path];
  if (!endpoint) throw failure('badUrl');
  checkMethod(endpoint, request.method);
  if (endpoint.auth === 'secret') return endpoint.answer({ ...call, body: readJson(endpoint, request) });
  const token = request.query.get('access_token');
  if (!token) throw failure('tokenMissing');
  const app = appOfToken(world, token);
  call.seeApp(app);
  const body = readJson(endpoint, request);
  useQuota(world, app, request.path);
  return endpoint.answer({ ...call, body, app });
}

function checkMethod(endpoint: Endpoint, method: string): void {
  if (endpoint.method === method) return;
  throw failure(endpoint.method === 'GET' ? 'needGet' : 'needPost');
}

function readJson(endpoint: Endpoint, request: HttpRequest): Record<string, unknown> {
  if (endpoint.method === 'GET') return {};
  if (request.body.trim() === '') throw failure('emptyPost');
  try {
    const body: unknown = JSON.parse(request.body);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    throw failure('badJson');
  }
  throw failure('badJson');
}

/** WeChat labels the JSON of /sns as plain text. */
function typeFor(path: string): string {
  return path.startsWith('/sns/') ? 'text/plain' : 'application/json; encoding=utf-8';
}

function imageAnswer(answer: { image: Buffer; type: string }): HttpAnswer {
  return { status: 200, type: answer.type, body: answer.image };
}
