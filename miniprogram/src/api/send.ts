import Taro from '@tarojs/taro';
import { ApiError, readError } from './error';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Call {
  method: Method;
  path: string;
  body?: object;
  token?: string;
}

let language = 'zh-CN';

/** The server words its refusals in this language. */
export function speak(tag: 'zh-CN' | 'en'): void {
  language = tag;
}

/** One HTTP exchange, nothing more: no session, no second try. */
export async function send<Answer>(call: Call): Promise<Answer> {
  const reply = await Taro.request<Answer>({
    url: FANQU_API + call.path,
    method: call.method,
    data: call.method === 'GET' ? undefined : (call.body ?? {}),
    header: headers(call.token),
    timeout: 15_000,
  }).catch(() => {
    throw new ApiError('OFFLINE', '');
  });
  if (reply.statusCode >= 200 && reply.statusCode < 300) return reply.data;
  throw readError(reply.data);
}

function headers(token: string | undefined): Record<string, string> {
  const plain = { 'content-type': 'application/json', 'accept-language': language };
  return token ? { ...plain, authorization: `Bearer ${token}` } : plain;
}
