import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { Tx } from '../db/tx';
import { newId } from '../ids';
import { OutboxRow } from './outbox.schema';

/** A fact to be told: `kind` is '<thing>.<what happened>', past tense. */
export interface Fact {
  brandId: string;
  kind: string;
  payload: object;
}

export interface OutboxEvent<Payload = unknown> {
  id: string;
  brandId: string;
  kind: string;
  payload: Payload;
  createdAt: number;
}

/** Deals with an event inside the transaction it is given: all of it or nothing, once per event. */
export type Listener<Payload> = (tx: Tx, event: OutboxEvent<Payload>) => Promise<void>;

/** Records facts within a transaction, and knows who listens. */
@Injectable()
export class Outbox {
  private readonly listeners = new Map<string, { name: string; handle: Listener<never> }[]>();
  private wake: () => void = () => undefined;

  constructor(private readonly clock: Clock) {}

  /** Called by features when the server starts. `name` is kept in the database: never reuse one. */
  on<Payload>(kind: string, name: string, handle: Listener<Payload>): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), { name, handle }]);
  }

  listenersOf(kind: string): readonly { name: string; handle: Listener<never> }[] {
    return this.listeners.get(kind) ?? [];
  }

  async record(tx: Tx, facts: readonly Fact[]): Promise<void> {
    const now = this.clock.now();
    const rows = facts.map((fact): OutboxRow => ({
      id: newId(now),
      ...fact,
      state: 'waiting',
      attempts: 0,
      nextAt: now,
      lastError: null,
      createdAt: now,
    }));
    await tx.insert(OutboxRow, rows);
    tx.afterCommit(() => this.wake());
  }

  /** The dispatcher of this process asks to be told of new facts. */
  onRecorded(wake: () => void): void {
    this.wake = wake;
  }
}
