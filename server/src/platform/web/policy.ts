import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;

/** CSP sources that let exactly the inline scripts of a page run. */
export function inlineHashes(html: string): string[] {
  return [...html.matchAll(INLINE)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** The same for a file; none for one that is not there. */
export function inlineHashesOf(file: string): string[] {
  return existsSync(file) ? inlineHashes(readFileSync(file, 'utf8')) : [];
}

/** A page that loads its own files only, may show pictures of brands, and is framed by our own pages alone. */
export function pagePolicy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    "media-src 'self' data: blob: https:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/** An answer that is no page: nothing in it may run or load. */
export const ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'";
