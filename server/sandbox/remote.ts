import type { Delivery } from './push/deliver';
import type { Fault } from './state/faults';

export interface FaultFields {
  path?: string;
  times?: number | null;
  latencyMs?: number;
  errcode?: number;
  errmsg?: string;
}

export interface Deliveries {
  deliveries: Delivery[];
}

/** The control API, typed: what tests and the development server call. Only over HTTP, like anyone else. */
export class SandboxRemote {
  constructor(readonly url: string) {}

  login(appid: string, person: string): Promise<{ code: string; openid: string }> {
    return this.post('/_sandbox/login', { appid, person });
  }

  phone(appid: string, person: string): Promise<{ code: string }> {
    return this.post('/_sandbox/phone', { appid, person });
  }

  app(fields: { appid: string; [field: string]: unknown }): Promise<unknown> {
    return this.post('/_sandbox/apps', fields);
  }

  person(name: string, fields: { phone?: string; risk?: number; blocked?: boolean }): Promise<unknown> {
    return this.post(`/_sandbox/persons/${encodeURIComponent(name)}`, fields);
  }

  subscribe(
    appid: string,
    person: string,
    templateId: string,
    result: 'accept' | 'reject' = 'accept',
  ): Promise<unknown> {
    return this.post('/_sandbox/subscribe', { appid, person, templateId, result });
  }

  /** `times` null: until cleared. */
  fault(kind: Fault['kind'], fields: FaultFields = {}): Promise<Fault> {
    return this.post('/_sandbox/faults', { kind, ...fields });
  }

  clearFaults(): Promise<unknown> {
    return this.post('/_sandbox/faults/clear');
  }

  advanceClock(advanceMs: number): Promise<{ now: number; offsetMs: number }> {
    return this.post('/_sandbox/clock', { advanceMs });
  }

  push(fields: { appid: string; message: Record<string, unknown>; [field: string]: unknown }): Promise<Deliveries> {
    return this.post('/_sandbox/push', fields);
  }

  reset(): Promise<unknown> {
    return this.post('/_sandbox/reset');
  }

  async callsTo(path: string): Promise<number> {
    const state = await this.state();
    return (state['callTotals'] as Record<string, number>)[path] ?? 0;
  }

  async state(): Promise<Record<string, unknown>> {
    return (await (await fetch(`${this.url}/_sandbox/state`)).json()) as Record<string, unknown>;
  }

  killTokens(appid: string): Promise<{ killed: number }> {
    return this.post('/_sandbox/tokens/kill', { appid });
  }

  async post<T>(path: string, fields: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(this.url + path, { method: 'POST', body: JSON.stringify(fields) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
