import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics';

/** The template, so that ids do not make a series each; whatever matches none is one series. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** Times every request by route template and status. */
export function measureHttp(fastify: FastifyInstance, metrics: Metrics): void {
  const durations = metrics.seconds('fanqu_http_seconds', 'How long requests took.', ['method', 'route', 'status']);
  fastify.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: routeOf(request), status: String(reply.statusCode) };
    durations.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}
