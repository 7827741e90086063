import i18next from 'i18next';
import { readRefusal, Refusal } from './refusal';
import { session } from './session';

export type Query = Record<string, string | number | undefined | null>;

export interface Ask {
  query?: Query;
  body?: unknown;
  /** A file sent as it is, in place of a body. */
  file?: File;
  /** One per intent: a repeat with the same key never acts twice. */
  key?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const get = <Answer>(path: string, query?: Query) => request<Answer>('GET', path, { query });

export async function request<Answer>(method: Method, path: string, ask: Ask = {}): Promise<Answer> {
  const response = await send(method, path, ask);
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as Answer;
}

/** For answers that are files: a link could not carry the bearer token. */
export async function download(path: string, name: string, query?: Query): Promise<void> {
  const response = await send('GET', path, { query });
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

async function send(method: Method, path: string, ask: Ask): Promise<Response> {
  const response = await fetch(address(path, ask.query), {
    method,
    headers: headers(ask),
    body: ask.file ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body)),
  }).catch(() => {
    throw new Refusal('UNREACHABLE', i18next.t('errors.unreachable'));
  });
  if (response.ok) return response;
  const refusal = readRefusal(response.status, await response.json().catch(() => null));
  if (refusal.code === 'SIGN_IN_REQUIRED') session.end();
  throw refusal;
}

function headers(ask: Ask): Record<string, string> {
  const token = session.token();
  return {
    'accept-language': i18next.language,
    ...(token && { authorization: `Bearer ${token}` }),
    ...(ask.body !== undefined && { 'content-type': 'application/json' }),
    ...(ask.file && { 'content-type': 'text/csv' }), // whatever the system calls .csv files: Excel calls them its own
    ...(ask.key && { 'idempotency-key': ask.key }),
  };
}

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/c/${path}${search && `?${search}`}`;
}
