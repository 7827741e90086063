/** A page of rows, newest first unless said otherwise; `next` is passed back as `cursor`, null at the end. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** Every write a client may repeat carries one: 8–64 characters of [A-Za-z0-9_-], new for each intent. */
export interface Keyed {
  key: string;
}

export type Stage = 'visitor' | 'pan' | 'card' | 'buyer';

export const STAGES = ['visitor', 'pan', 'card', 'buyer'] as const satisfies readonly Stage[];

/** Money in fen, times in epoch milliseconds, days as 'YYYY-MM-DD' in the brand's time zone, everywhere. */
export type EpochMs = number;
export type Fen = number;
export type Day = string;
