import type { ErrorBody, ErrorCode, FieldFault } from '@fanqu/shared/api/errors';

/** UNREACHABLE is our own: no answer came at all. */
export type RefusalCode = ErrorCode | 'UNREACHABLE';

/** What the API refused, with the sentence to show; the only error a page has to know. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly text: string,
    readonly details: Record<string, unknown> = {},
    readonly requestId: string | null = null,
  ) {
    super(text);
  }

  get faults(): FieldFault[] {
    return [this.details.faults, this.details.fields].flatMap(readFaults);
  }

  /** May the very same request be sent again and mean the same intent? */
  get isPassing(): boolean {
    return ['UNREACHABLE', 'STILL_RUNNING', 'BUSY', 'TOO_MANY_REQUESTS', 'NOT_READY', 'INTERNAL'].includes(this.code);
  }
}

export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('INTERNAL', String(error));
}

export function readRefusal(status: number, body: unknown): Refusal {
  if (!isErrorBody(body)) return new Refusal('INTERNAL', `HTTP ${status}`);
  return new Refusal(body.code, body.text, body.details, body.requestId);
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'text' in body;
}

function readFaults(found: unknown): FieldFault[] {
  if (!Array.isArray(found)) return [];
  return found.filter(isFault).map((fault) => ({ path: dotted(fault.path), text: fault.text }));
}

function isFault(entry: unknown): entry is FieldFault {
  return typeof entry === 'object' && entry !== null && 'path' in entry && 'text' in entry;
}

/** '/tiers/0/name' and 'tiers[0].name' are both 'tiers.0.name'. */
export function dotted(path: string): string {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.')
    .replace(/^\.+/, '');
}
