import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token says; the session row says whether it still holds. */
export interface TokenClaims {
  kind: 'member' | 'staff';
  brandId: string;
  sessionId: string;
  /** Goes up on each rotation; older ones live a short grace. */
  generation: number;
}

const LETTER = { member: 'm', staff: 's' } as const;

function sign(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url');
}

/** `m.<brand>.<session>.<generation>.<signature>` */
export function makeToken(claims: TokenClaims, secret: string): string {
  const payload = [LETTER[claims.kind], claims.brandId, claims.sessionId, claims.generation].join('.');
  return `${payload}.${sign(payload, secret)}`;
}

/** The claims of a token that this server signed, or null. */
export function readToken(token: string, secret: string): TokenClaims | null {
  const parts = token.split('.');
  if (parts.length !== 5) return null;
  const [letter, brandId, sessionId, generation, signature] = parts;
  const expected = Buffer.from(sign(parts.slice(0, 4).join('.'), secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const kind = letter === 'm' ? 'member' : letter === 's' ? 'staff' : null;
  if (!kind || !/^\d+$/.test(generation)) return null;
  return { kind, brandId, sessionId, generation: Number(generation) };
}
