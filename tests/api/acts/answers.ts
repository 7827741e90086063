import type { ErrorCode } from '@fanqu/shared/api/errors';
import type { Answer } from '../../support/app';

/** The body of an answer that must have gone well; anything else fails the test with what was answered. */
export async function ok<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`Expected success, got ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Status and code of a refusal, for one line of expectation: `[409, 'TURNS_USED_UP']`. */
export async function refusal(asked: Promise<Answer<unknown>>): Promise<[number, ErrorCode | undefined]> {
  const { status, body } = await asked;
  return [status, (body as { code?: ErrorCode } | null)?.code];
}

/** The paths of the faults of a refusal. */
export async function faultPaths(asked: Promise<Answer<unknown>>): Promise<string[]> {
  const { body } = await asked;
  const { details } = body as { details?: { faults?: { path: string }[] } };
  return (details?.faults ?? []).map(({ path }) => path);
}
