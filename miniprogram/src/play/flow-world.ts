import type { PlayResult, Ticket } from '@fanqu/shared/api/play';
import type { ApiError } from '../api/error';

/** What the flow needs of the world beside the judge; tests give their own. */
export interface FlowWorld {
  tell(error: ApiError): void;
  sentence(error: ApiError): string;
  report: Reporter;
  later(run: () => void, ms: number): unknown;
}

export interface Reporter {
  opened(campaignId: string): void;
  started(ticket: Ticket): void;
  stepped(playId: string, step: string, value?: number): void;
  ended(result: PlayResult): void;
  quit(playId: string, tick: number): void;
}

const PASSING: ReadonlySet<string> = new Set([
  'OFFLINE',
  'UNREADABLE',
  'BUSY',
  'NOT_READY',
  'INTERNAL',
  'STILL_RUNNING',
  'TOO_MANY_REQUESTS',
]);

/** Worth another try with the same key: nothing was decided. */
export const mayPass = ({ code }: ApiError): boolean => PASSING.has(code);
