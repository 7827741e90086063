import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail } from '../fail';
import { type Unread, UnreadBody } from '../http/unread-body';

const JSON_TYPE = 'application/json';

/** Types that some route reads itself; any other is refused before a byte of it is read. */
const OTHER_TYPES = ['text/csv', 'text/xml', 'application/xml'];

function wishOf(request: FastifyRequest, type: string): Unread | null {
  const { unread } = request.routeOptions.config;
  return unread?.types.includes(type) ? unread : null;
}

/** JSON is read and parsed; what a route `TakesUnread` is handed to it as it comes. Forms are taken nowhere. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain'); // Fastify would read it as a text, and no route takes one
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>(JSON_TYPE, { parseAs: 'string' }, (request, body, done) => {
    const wish = wishOf(request, JSON_TYPE);
    if (wish) done(null, new UnreadBody(body, wish.mostBytes));
    else void parse(request, body, done);
  });
  for (const type of OTHER_TYPES) {
    fastify.addContentTypeParser(type, (request, payload, done) => {
      const wish = wishOf(request, type);
      if (!wish) done(fail('UNSUPPORTED_TYPE'));
      else if (Number(request.headers['content-length']) > wish.mostBytes) done(fail('BODY_TOO_LARGE'));
      else done(null, new UnreadBody(payload, wish.mostBytes));
    });
  }
}
