import type { IncomingMessage, ServerResponse } from 'node:http';

const LARGEST_BODY = 1_000_000;

export interface HttpRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  contentType: string;
  body: string;
  clientIp: string;
}

export async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const url = new URL(incoming.url ?? '/', 'http://sandbox');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    contentType: incoming.headers['content-type'] ?? '',
    body: await readBody(incoming),
    clientIp: incoming.socket.remoteAddress ?? '127.0.0.1',
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new Error('The body is over 1 MB.');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

export interface HttpAnswer {
  status: number;
  type: string;
  body: Buffer;
}

export function jsonAnswer(value: unknown, type = 'application/json; encoding=utf-8', status = 200): HttpAnswer {
  return { status, type, body: Buffer.from(bareMessageIds(JSON.stringify(value))) };
}

/** WeChat writes message ids as 64-bit numbers, which JavaScript can only hold as text. */
function bareMessageIds(json: string): string {
  return json.replace(/"msgid":"(\d{1,19})"/g, '"msgid":$1');
}

export function send(response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length });
  response.end(answer.body);
}
