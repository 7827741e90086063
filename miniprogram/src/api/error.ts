import type { ErrorBody, ErrorCode } from '@fanqu/shared/api/errors';

/** What a phone may meet beyond the server's own codes: no network, an answer that is not ours, a browser without a login. */
export type PhoneCode = 'OFFLINE' | 'UNREADABLE' | 'OPEN_IN_WECHAT';

export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | PhoneCode,
    /** For the member; empty for codes of the phone's own, which have their words in text/. */
    readonly text: string,
    readonly details: Record<string, unknown> = {},
    readonly requestId: string | null = null,
  ) {
    super(`${code} ${text}`);
    this.name = 'ApiError';
  }
}

/** Reads the body of an answer that is not 2xx. A proxy's HTML page has no code. */
export function readError(body: unknown): ApiError {
  if (!isErrorBody(body)) return new ApiError('UNREADABLE', '');
  return new ApiError(body.code, body.text, body.details, body.requestId);
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'text' in body;
}

export function asApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError ? thrown : new ApiError('UNREADABLE', '', { cause: String(thrown) });
}
