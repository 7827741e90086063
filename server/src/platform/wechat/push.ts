import { randomInt } from 'node:crypto';
import type { Clock } from './calls';
import { WechatPushRefused } from './errors';
import { parseExactly } from './exact-json';
import { decryptPush, encryptPush, sameSignature, signatureOf } from './push-crypto';
import { messageOf, type PushMessage } from './push-message';
import { parseXml } from './push-xml';

/** What the console of WeChat and we agreed on for one app. */
export interface PushKeys {
  appid: string;
  token: string;
  /** 43 characters. When set, a push that is not encrypted is refused: its signature does not cover its body. */
  aesKey: string | null;
}

export type PushQuery = Readonly<Record<string, string | undefined>>;

/** WeChat's check of the address (GET): the text to answer. */
export function answerPushCheck(keys: PushKeys, query: PushQuery): string {
  checkPlainSignature(keys, query);
  return query['echostr'] ?? '';
}

/** Verifies, decrypts and reads what WeChat posted. Answer `success` (or a sealed reply) within five seconds. */
export function openPush(keys: PushKeys, query: PushQuery, body: string): PushMessage {
  const outer = readBody(body);
  if (keys.aesKey === null) {
    checkPlainSignature(keys, query);
    return messageOf(keys.appid, outer, body);
  }
  const encrypted = outer['Encrypt'];
  if (query['encrypt_type'] !== 'aes' || typeof encrypted !== 'string') throw new WechatPushRefused('plain');
  const expected = signatureOf([keys.token, query['timestamp'] ?? '', query['nonce'] ?? '', encrypted]);
  if (!sameSignature(query['msg_signature'] ?? '', expected)) throw new WechatPushRefused('signature');
  const { message, appid } = decryptPush(keys.aesKey, encrypted);
  if (appid !== keys.appid) throw new WechatPushRefused('appid');
  return messageOf(keys.appid, readBody(message), message);
}

/** A reply other than `success`, encrypted: in the format the push came in. */
export function sealReply(
  keys: PushKeys & { aesKey: string },
  reply: string,
  format: 'json' | 'xml',
  clock: Clock,
): string {
  const timestamp = Math.floor(clock.now() / 1000);
  const nonce = String(randomInt(1e8, 9e8));
  const encrypted = encryptPush(keys.aesKey, reply, keys.appid);
  const signature = signatureOf([keys.token, String(timestamp), nonce, encrypted]);
  if (format === 'json') {
    return JSON.stringify({ Encrypt: encrypted, MsgSignature: signature, TimeStamp: timestamp, Nonce: nonce });
  }
  return (
    `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature>` +
    `<TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`
  );
}

function checkPlainSignature(keys: PushKeys, query: PushQuery): void {
  const expected = signatureOf([keys.token, query['timestamp'] ?? '', query['nonce'] ?? '']);
  if (!sameSignature(query['signature'] ?? '', expected)) throw new WechatPushRefused('signature');
}

function readBody(body: string): Record<string, unknown> {
  if (body.trimStart().startsWith('<')) return parseXml(body);
  try {
    const message: unknown = parseExactly(body);
    if (typeof message === 'object' && message !== null && !Array.isArray(message))
      return message as Record<string, unknown>;
  } catch {
    throw new WechatPushRefused('body');
  }
  throw new WechatPushRefused('body');
}
