import type { INestApplicationContext } from '@nestjs/common';
import { fastify, type FastifyInstance } from 'fastify';
import { fail } from '../fail';
import { Metrics } from '../metrics/metrics';
import { isPrivate } from '../metrics/private-address';
import { answerError } from '../web/answer';
import { Readiness } from './readiness';

/** The one port of a process without routes: how it is, for whoever watches it. */
export async function openDoor(context: INestApplicationContext, port: number): Promise<FastifyInstance> {
  const [readiness, metrics] = [context.get(Readiness), context.get(Metrics)];
  const door = fastify();
  door.setErrorHandler(answerError);
  door.setNotFoundHandler((request, reply) => answerError(fail('UNKNOWN_ROUTE'), request, reply));
  door.get('/health/live', async () => ({ status: 'live' }));
  door.get('/health/ready', async () => readiness.report());
  door.get('/metrics', async (request, reply) => {
    if (!isPrivate(request.ip)) throw fail('UNKNOWN_ROUTE');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  await door.listen({ port, host: '0.0.0.0' });
  return door;
}
