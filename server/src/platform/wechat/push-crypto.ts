import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { WechatPushRefused } from './errors';

/** WeChat pads to 32 bytes, not to AES's 16: the cipher's own padding would refuse half of all messages. */
const BLOCK = 32;
const RANDOM_LENGTH = 16;

export function signatureOf(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

export function sameSignature(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** random(16) + length(4, big-endian) + message + appid */
export function encryptPush(aesKey: string, message: string, appid: string, random = newRandom()): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const plain = Buffer.concat([Buffer.from(random), length, Buffer.from(message), Buffer.from(appid)]);
  const fill = BLOCK - (plain.length % BLOCK);
  const key = keyOf(aesKey);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(fill, fill)), cipher.final()]).toString(
    'base64',
  );
}

export function decryptPush(aesKey: string, encrypted: string): { message: string; appid: string } {
  const plain = unpad(decipher(aesKey, encrypted));
  if (plain.length < RANDOM_LENGTH + 4) throw new WechatPushRefused('encryption');
  const start = RANDOM_LENGTH + 4;
  const end = start + plain.readUInt32BE(RANDOM_LENGTH);
  if (end > plain.length) throw new WechatPushRefused('encryption');
  return { message: plain.subarray(start, end).toString('utf8'), appid: plain.subarray(end).toString('utf8') };
}

function decipher(aesKey: string, encrypted: string): Buffer {
  const key = keyOf(aesKey);
  try {
    const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(Buffer.from(encrypted, 'base64')), cipher.final()]);
  } catch {
    throw new WechatPushRefused('encryption');
  }
}

function unpad(padded: Buffer): Buffer {
  const fill = padded.at(-1) ?? 0;
  if (fill < 1 || fill > BLOCK) throw new WechatPushRefused('encryption');
  return padded.subarray(0, padded.length - fill);
}

/** The 43 characters of the console are base64 without its last sign. */
function keyOf(aesKey: string): Buffer {
  return Buffer.from(`${aesKey}=`, 'base64');
}

function newRandom(): string {
  return randomBytes(RANDOM_LENGTH / 2).toString('hex');
}
