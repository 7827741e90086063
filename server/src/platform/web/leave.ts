import type { FastifyInstance } from 'fastify';

const LOOK_MS = 100;

/**
 * Closing waits for every connection, and one that was busy when closing began would be kept open for the next request.
 * So answers ask the client to hang up, and whoever is idle is hung up on.
 */
export function hangUpWhenClosing(fastify: FastifyInstance): void {
  let looking: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', async () => {
    looking = setInterval(() => fastify.server.closeIdleConnections(), LOOK_MS);
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (looking) reply.header('connection', 'close');
    done();
  });
  fastify.addHook('onClose', async () => clearInterval(looking));
}
