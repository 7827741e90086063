/** One answered API call, as the page shows it and rid/get reports it. */
export interface Call {
  rid: string;
  at: number;
  method: string;
  path: string;
  appid: string | null;
  status: number;
  errcode: number;
  durationMs: number;
  fault: string | null;
  /** Bodies as sent, for rid/get; never shown on the page. */
  requestBody: string;
  responseBody: string;
}

const KEPT = 1_000;

/** The last calls, newest last, and how many there were in all. */
export class CallLog {
  readonly recent: Call[] = [];
  readonly totals = new Map<string, number>();

  add(call: Call): void {
    this.recent.push(call);
    if (this.recent.length > KEPT) this.recent.shift();
    this.totals.set(call.path, (this.totals.get(call.path) ?? 0) + 1);
  }

  find(rid: string): Call | null {
    return this.recent.find((call) => call.rid === rid) ?? null;
  }
}
