import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Env } from '../env';
import { ANSWER_POLICY, inlineHashesOf, pagePolicy } from './policy';
import type { Site } from './sites';

/** The forms of the console are checked by compiled JSON schemas, which are made with `new Function`. */
const COMPILES = "'unsafe-eval'";

/** Beginning of the address → policy; the first that fits. */
function policies(sites: readonly Site[]): [string, string][] {
  const ofSites = sites.map(({ prefix, folder }): [string, string] => {
    const hashes = inlineHashesOf(join(folder, 'index.html'));
    return [prefix, pagePolicy(prefix === '/console/' ? [...hashes, COMPILES] : hashes)];
  });
  return [...ofSites, ['/api/', ANSWER_POLICY], ['/docs', pagePolicy([])], ['/', pagePolicy([])]];
}

function fixedHeaders(env: Env): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
    ...(env.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Every answer says what a browser may do with it; answers of the API are kept by nobody. */
export function secureHeaders(fastify: FastifyInstance, env: Env, sites: readonly Site[]): void {
  const fixed = fixedHeaders(env);
  const table = policies(sites);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const policy = table.find(([start]) => request.url.startsWith(start))?.[1] ?? ANSWER_POLICY;
    reply.headers(fixed).header('content-security-policy', policy);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
}
