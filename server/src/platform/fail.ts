import { ERRORS, type ErrorCode } from '@fanqu/shared/api/errors';

export type Details = Record<string, unknown>;

/** A refusal with a code. Services throw it through `fail`; one filter turns it into HTTP. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(`${code}: ${ERRORS[code].en}`);
    this.name = 'Refused';
  }
}

/** The refusal itself, to be thrown: `throw fail('TURNS_USED_UP')`. */
export function fail(code: ErrorCode, details: Details = {}): Refused {
  return new Refused(code, details);
}

/** Fills `{name}` in a sentence from the details. */
export function fill(sentence: string, details: Details): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
