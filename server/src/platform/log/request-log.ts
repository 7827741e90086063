import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskingRequest } from '../auth/actors';
import type { Clock } from '../clock';
import { newId } from '../ids';
import { routeOf } from '../metrics/http-metrics';
import type { Log } from './log';
import { inRequest } from './request-scope';

const SANE_ID = /^[\w-]{8,64}$/;
const SLOW_MS = 1_000;

/** The id the proxy gave, if it looks like one, else a new one. */
export function requestIdOf(raw: Pick<IncomingMessage, 'headers'>, clock: Clock): string {
  const given = raw.headers['x-request-id'];
  return typeof given === 'string' && SANE_ID.test(given) ? given : newId(clock.now());
}

/** Gives each request its id, in the answer and in every log line written for it, and a line when it is over. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    inRequest(request.id, done);
  });
  // reading the body leaves the scope: the parser calls back from the socket
  fastify.addHook('preValidation', (request, _reply, done) => inRequest(request.id, done));
  const lines = log.child({}, { redact: [] }); // these lines hold nothing secret, and looking for it costs
  fastify.addHook('onResponse', (request, reply, done) => {
    lines[levelOf(request, reply)](lineOf(request, reply), 'request');
    done();
  });
}

function levelOf(request: FastifyRequest, reply: FastifyReply): 'error' | 'warn' | 'info' | 'debug' {
  if (reply.statusCode >= 500) return 'error';
  if (reply.elapsedTime > SLOW_MS) return 'warn';
  return request.url.startsWith('/api/') ? 'info' : 'debug';
}

/** The route's template instead of the address: an address may hold what nobody should read. */
function lineOf(request: AskingRequest, reply: FastifyReply): object {
  const { actor, id, method } = request;
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  const line = { requestId: id, method, route: routeOf(request), status: reply.statusCode, ms };
  if (!actor) return line;
  const who = actor.kind === 'member' ? { memberId: actor.memberId } : { staffId: actor.staffId };
  return { ...line, brandId: actor.brandId, ...who };
}
