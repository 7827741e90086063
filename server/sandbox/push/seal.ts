import { createCipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;

/** Encrypts a message as WeChat does: random(16) + length(4) + message + appid, PKCS#7 to 32 bytes, AES-256-CBC. */
export function seal(aesKey: string, message: string, appid: string): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const start = Buffer.from(randomBytes(8).toString('hex'));
  const plain = Buffer.concat([start, length, Buffer.from(message), Buffer.from(appid)]);
  const fill = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(fill, fill)), cipher.final()]).toString(
    'base64',
  );
}

export function sign(...parts: string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}
