import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../env';

/** Keeps phone numbers and keys unreadable at rest, and findable by exact value. */
@Injectable()
export class Vault {
  private readonly sealKey: Buffer;
  private readonly indexKey: Buffer;

  constructor(env: Env) {
    this.sealKey = Buffer.from(hkdfSync('sha256', env.dataKey ?? env.secret, '', 'fanqu seal', 32));
    this.indexKey = Buffer.from(hkdfSync('sha256', env.dataKey ?? env.secret, '', 'fanqu index', 32));
  }

  /** AES-256-GCM: iv, tag and text as base64url. */
  seal(text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  unseal(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  }

  /** The same value gives the same text; the value cannot be read back. For lookups. */
  blind(value: string): string {
    return createHmac('sha256', this.indexKey).update(value).digest('base64url').slice(0, 40);
  }
}
