import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** What Nest says while it builds itself is of interest to nobody but a developer; a failed start is told by boot/. */
const BOOT = new Set([
  ...['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication', 'ExceptionHandler'],
]);

const isStack = (text: unknown): text is string => typeof text === 'string' && /\n\s+at /.test(text);

/**
 * Nest's logger, written by pino. Code says `log.error({ err, eventId }, 'A listener failed')` or `log.log('text')`;
 * Nest adds the context last.
 */
export class NestLog implements LoggerService {
  constructor(private readonly root: Log) {}

  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const others = typeof context === 'string' ? rest.slice(0, -1) : rest;
    const own = BOOT.has(String(context)) ? 'debug' : level;
    const fields = typeof context === 'string' ? { context } : {};
    if (message instanceof Error) return this.root[own]({ ...fields, err: message }, textOf(others) ?? message.message);
    if (typeof message === 'object') return this.root[own]({ ...fields, ...message }, textOf(others));
    const stack = others.find(isStack);
    this.root[own](stack === undefined ? fields : { ...fields, stack }, String(message));
  }
}

const textOf = (rest: unknown[]): string | undefined =>
  rest.find((one) => typeof one === 'string' && !isStack(one)) as string | undefined;
