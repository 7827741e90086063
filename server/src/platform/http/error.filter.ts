import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { ERRORS, type ErrorBody, type ErrorCode } from '@fanqu/shared/api/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Details, fill, Refused } from '../fail';

/** The one place where a refusal becomes HTTP. Anything unknown is logged whole and answered INTERNAL. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Error');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code, details } = this.read(error, request);
    const retryAfter = details['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    // a route may have said already what its answer would be and how long it may be kept
    void reply.removeHeader('cache-control').type('application/json; charset=utf-8');
    void reply.status(ERRORS[code].status).send(body(code, details, request));
  }

  private read(error: unknown, request: FastifyRequest): { code: ErrorCode; details: Details } {
    if (error instanceof Refused) return { code: error.code, details: error.details };
    const known = knownCode(error);
    if (known) return { code: known, details: {} };
    this.log.error({ err: error, requestId: request.id, url: request.url }, 'Unexpected error');
    return { code: 'INTERNAL', details: {} };
  }
}

const BY_STATUS: Partial<Record<number, ErrorCode>> = {
  400: 'INVALID_INPUT',
  401: 'SIGN_IN_REQUIRED',
  403: 'NOT_ALLOWED',
  404: 'UNKNOWN_ROUTE',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'NOT_READY',
};

/** Errors of Nest and Fastify themselves carry an HTTP status. */
function knownCode(error: unknown): ErrorCode | undefined {
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()];
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? BY_STATUS[status] : undefined;
}

function body(code: ErrorCode, details: Details, request: FastifyRequest): ErrorBody {
  const english = /^en\b/i.test(request.headers['accept-language'] ?? '');
  const hint = fill(ERRORS[code].en, details);
  return {
    code,
    text: english ? hint : fill(ERRORS[code].zh, details),
    hint,
    requestId: String(request.id),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}
