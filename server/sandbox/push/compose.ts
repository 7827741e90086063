import { randomInt } from 'node:crypto';
import type { App, PushTarget } from '../state/world';
import { seal, sign } from './seal';
import { toJson, toXml } from './write';

export interface PushRequest {
  url: string;
  contentType: string;
  body: string;
}

export interface PushOptions {
  /** Unix seconds. */
  timestamp: number;
  /** Spoils what the receiver must check. */
  tamper: 'none' | 'signature' | 'appid';
}

/** The HTTP request that carries a message: query signed, body in the app's mode and format. */
export function composePush(
  app: App,
  target: PushTarget,
  message: Record<string, unknown>,
  options: PushOptions,
): PushRequest {
  const timestamp = String(options.timestamp);
  const nonce = String(randomInt(1e8, 9e8));
  const bad = options.tamper === 'signature' ? 'x' : '';
  const query = new URLSearchParams({ signature: sign(target.token + bad, timestamp, nonce), timestamp, nonce });
  if (typeof message['FromUserName'] === 'string') query.set('openid', message['FromUserName']);
  const write = target.format === 'json' ? toJson : toXml;
  const contentType = target.format === 'json' ? 'application/json' : 'text/xml';
  const address = (): string => `${target.url}${target.url.includes('?') ? '&' : '?'}${query.toString()}`;
  if (target.mode === 'plain') return { url: address(), contentType, body: write(message) };
  const encrypted = seal(target.aesKey, write(message), options.tamper === 'appid' ? 'wxforeign' : app.appid);
  query.set('encrypt_type', 'aes');
  query.set('msg_signature', sign(target.token + bad, timestamp, nonce, encrypted));
  const envelope = { ToUserName: message['ToUserName'], Encrypt: encrypted };
  const body = target.mode === 'compat' ? { ...message, Encrypt: encrypted } : envelope;
  return { url: address(), contentType, body: write(body) };
}

/** The GET by which WeChat checks a new push address; the receiver must answer `echostr`. */
export function composeCheck(target: PushTarget, timestamp: number, echostr: string): string {
  const nonce = String(randomInt(1e8, 9e8));
  const signature = sign(target.token, String(timestamp), nonce);
  const query = new URLSearchParams({ signature, timestamp: String(timestamp), nonce, echostr });
  return `${target.url}${target.url.includes('?') ? '&' : '?'}${query.toString()}`;
}
