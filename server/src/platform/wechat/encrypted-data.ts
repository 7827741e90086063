import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from './calls';
import { WechatDataRefused } from './errors';

/** What wx.getWeRunData and its like hand to the mini-program. */
export interface EncryptedData {
  encryptedData: string;
  iv: string;
}

export interface DecryptOptions {
  appid: string;
  sessionKey: string;
  clock: Clock;
  /** How old the sealed moment may be, against replay. */
  maxAgeMs?: number;
}

const MAX_AGE_MS = 10 * 60_000;

/** Opens what the phone brought, and checks that it was sealed for this app, lately. */
export function decryptData(sealed: EncryptedData, options: DecryptOptions): Record<string, unknown> {
  const content = open(sealed, options.sessionKey);
  const watermark = content['watermark'];
  if (typeof watermark !== 'object' || watermark === null) throw new WechatDataRefused('watermark');
  const { appid, timestamp } = watermark as { appid?: unknown; timestamp?: unknown };
  if (appid !== options.appid) throw new WechatDataRefused('watermark');
  const ageMs = options.clock.now() - Number(timestamp) * 1000;
  if (!(Math.abs(ageMs) <= (options.maxAgeMs ?? MAX_AGE_MS))) throw new WechatDataRefused('age');
  return content;
}

/** Whether rawData is what WeChat signed. */
export function isSignedRawData(rawData: string, signature: string, sessionKey: string): boolean {
  const expected = createHash('sha1')
    .update(rawData + sessionKey)
    .digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A wrong key shows as bad padding or as text that is not JSON: both mean the session key was replaced. */
function open(sealed: EncryptedData, sessionKey: string): Record<string, unknown> {
  try {
    const key = Buffer.from(sessionKey, 'base64');
    const decipher = createDecipheriv('aes-128-cbc', key, Buffer.from(sealed.iv, 'base64'));
    const text = decipher.update(sealed.encryptedData, 'base64', 'utf8') + decipher.final('utf8');
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null) return content as Record<string, unknown>;
  } catch {
    throw new WechatDataRefused('key');
  }
  throw new WechatDataRefused('key');
}
