import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonical } from '@fanqu/shared/play/canonical';
import type { Json } from '@fanqu/shared/play/rules';
import { Clock } from '../clock';
import { Database } from '../db/database';
import type { Tx } from '../db/tx';
import { UnitOfWork } from '../db/unit-of-work';
import { fail } from '../fail';
import { AnsweredKey } from './idempotency.schema';

/** One write as its client means it. */
export interface Intent {
  brandId: string;
  actorId: string;
  /** The use case: 'plays.start'. */
  scope: string;
  key: string;
  /** What was asked, without the key: a repeat must ask the same. */
  body: unknown;
}

/**
 * Runs a use case once per key, in one transaction with the record of its answer: a repeat gets the first answer, the
 * same key with another body is KEY_REUSED, and a refused or crashed try leaves no trace.
 */
@Injectable()
export class Once {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run<Answer>(intent: Intent, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.unit.run((tx) => this.within(tx, intent, work));
  }

  /** The first answer, if this key was answered already; for use cases that must ask the outside world before they write. */
  async find<Answer>({ brandId, actorId, scope, key, body }: Intent): Promise<{ answer: Answer } | null> {
    const first = await this.database.read.findOne(AnsweredKey, { brandId, actorId, scope, requestKey: key });
    if (!first) return null;
    if (first.bodyHash !== hashOf(body)) throw fail('KEY_REUSED');
    return { answer: first.answer as Answer };
  }

  /** The same inside a unit of work that is under way. */
  async within<Answer>(tx: Tx, intent: Intent, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    const bodyHash = hashOf(intent.body);
    const row = { brandId: intent.brandId, actorId: intent.actorId, scope: intent.scope, requestKey: intent.key };
    const isNew = await tx.insertIgnore(AnsweredKey, [{ ...row, bodyHash, answer: null, createdAt: this.clock.now() }]);
    if (isNew === 0) return this.repeat<Answer>(tx, row, bodyHash);
    const answer = await work(tx);
    await tx.update(AnsweredKey, row, { answer });
    return answer;
  }

  private async repeat<Answer>(
    tx: Tx,
    row: Pick<AnsweredKey, 'brandId' | 'actorId' | 'scope' | 'requestKey'>,
    bodyHash: string,
  ): Promise<Answer> {
    const first = await tx.findOne(AnsweredKey, row);
    if (!first) throw fail('STILL_RUNNING');
    if (first.bodyHash !== bodyHash) throw fail('KEY_REUSED');
    return first.answer as Answer;
  }
}

/** SHA-256 of the canonical JSON of a body. */
export function hashOf(body: unknown): string {
  const plain = JSON.parse(JSON.stringify(body ?? null)) as Json;
  return createHash('sha256').update(canonical(plain)).digest('hex');
}
