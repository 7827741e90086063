import { pino, stdSerializers, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Clock } from '../clock';
import type { Env } from '../env';
import { mask, redact } from './mask';
import { currentRequestId } from './request-scope';

export type Log = Logger;

/** A database's error carries the statement's parameters, which may be anything: they stay out. */
function writtenError(error: Error): object {
  const { type, message, stack } = stdSerializers.err(error);
  const { code } = error as { code?: unknown };
  const cause = error.cause instanceof Error ? { cause: writtenError(error.cause) } : {};
  return { type, message, ...(code === undefined ? {} : { code }), stack, ...cause };
}

const withRequest = (): object => {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
};

/** One JSON object a line on standard output, with the id of the request that it is about. */
export function openLog(env: Env, clock: Clock, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level: env.logLevel,
    base: { pid: process.pid },
    timestamp: () => `,"at":"${new Date(clock.now()).toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: (error: unknown) => (error instanceof Error ? writtenError(error) : error) },
    mixin: withRequest,
    redact,
    hooks: { streamWrite: mask },
  };
  return destination ? pino(options, destination) : pino(options);
}
