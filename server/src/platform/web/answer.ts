import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorFilter } from '../http/error.filter';

const filter = new ErrorFilter();

/** Outside of Nest's routes nothing calls the filter: the error is given to it by hand. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-request-id', request.id);
  filter.catch(error, new ExecutionContextHost([request, reply]));
}
