import { setTimeout as sleep } from 'node:timers/promises';
import { ERRCODES } from './errcodes';
import { WechatError, WechatUnreachable } from './errors';
import { parseExactly } from './exact-json';

export interface Clock {
  now(): number;
}

export interface WechatOptions {
  /** https://api.weixin.qq.com, or a sandbox. */
  baseUrl: string;
  clock: Clock;
  fetch?: typeof fetch;
  timeoutMs?: number;
  /** Pauses before the second and third try of a call that answered -1. */
  backOffMs?: readonly number[];
}

export interface WechatRequest {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
}

export interface WechatImage {
  bytes: Buffer;
  type: 'image/png' | 'image/jpeg';
}

export type WechatAnswer = Record<string, unknown>;

const TIMEOUT_MS = 5_000;
const BACK_OFF_MS = [100, 300] as const;

/** One HTTP call to WeChat: sent, awaited, read and judged. Knows nothing of tokens. */
export class WechatCalls {
  constructor(private readonly options: WechatOptions) {}

  async json(request: WechatRequest): Promise<WechatAnswer> {
    return this.retryingWhileBusy(async () => judge(request.path, parse(request.path, await this.bytes(request))));
  }

  /** For endpoints that answer a picture, and JSON only to refuse. */
  async image(request: WechatRequest): Promise<WechatImage> {
    return this.retryingWhileBusy(async () => {
      const bytes = await this.bytes(request);
      const type = findImageType(bytes);
      if (type) return { bytes, type };
      judge(request.path, parse(request.path, bytes));
      throw new WechatUnreachable('garbled', request.path, 'neither a picture nor a refusal');
    });
  }

  private async retryingWhileBusy<T>(attempt: () => Promise<T>): Promise<T> {
    for (const pauseMs of this.options.backOffMs ?? BACK_OFF_MS) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof WechatError) || error.errcode !== ERRCODES.busy) throw error;
        await sleep(pauseMs);
      }
    }
    return attempt();
  }

  private async bytes(request: WechatRequest): Promise<Buffer> {
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS);
    try {
      const response = await (this.options.fetch ?? fetch)(urlOf(this.options.baseUrl, request), {
        method: request.method,
        signal,
        ...(request.body ? { body: JSON.stringify(request.body), headers: JSON_TYPE } : {}),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      if (!response.ok) throw new WechatUnreachable('http', request.path, `HTTP ${response.status}`);
      return bytes;
    } catch (error) {
      throw unreachable(request.path, signal, error);
    }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

function urlOf(baseUrl: string, request: WechatRequest): string {
  const query = new URLSearchParams(request.query ?? {}).toString();
  return `${baseUrl.replace(/\/+$/, '')}${request.path}${query ? `?${query}` : ''}`;
}

function unreachable(path: string, signal: AbortSignal, error: unknown): WechatUnreachable {
  if (error instanceof WechatUnreachable) return error;
  if (signal.aborted) return new WechatUnreachable('timeout', path, 'no answer in time');
  return new WechatUnreachable('network', path, networkCode(error));
}

/** `fetch failed` hides the system's code (ECONNRESET, say) in its cause. */
function networkCode(error: unknown): string {
  const cause = fieldOf(error, 'cause');
  const code = fieldOf(cause, 'code');
  return typeof code === 'string' ? code : 'connection failed';
}

function fieldOf(value: unknown, key: 'cause' | 'code'): unknown {
  return typeof value === 'object' && value !== null && key in value ? (value as Record<string, unknown>)[key] : null;
}

/** The content type says nothing: WeChat labels JSON as text/plain. */
function parse(path: string, bytes: Buffer): WechatAnswer {
  try {
    const answer: unknown = parseExactly(bytes.toString('utf8'));
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as WechatAnswer;
  } catch {
    throw new WechatUnreachable('garbled', path, 'not JSON');
  }
  throw new WechatUnreachable('garbled', path, 'not a JSON object');
}

/** No errcode at all is success too: code2Session and the token endpoints answer so. */
function judge(path: string, answer: WechatAnswer): WechatAnswer {
  const errcode = answer['errcode'] ?? 0;
  if (errcode === 0) return answer;
  const errmsg = String(answer['errmsg'] ?? '');
  const rid = /rid:\s*([0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})/.exec(errmsg)?.[1] ?? null;
  throw new WechatError(Number(errcode), errmsg, rid, path);
}

/** By the bytes: the content type of a refusal is not to be trusted, and a picture that breaks off is none. */
function findImageType(bytes: Buffer): WechatImage['type'] | null {
  const end = bytes.subarray(-32);
  if (bytes.subarray(0, 4).toString('hex') === '89504e47') return end.includes('IEND') ? 'image/png' : null;
  if (bytes.subarray(0, 3).toString('hex') !== 'ffd8ff') return null;
  return end.includes(Buffer.from('ffd9', 'hex')) ? 'image/jpeg' : null;
}
