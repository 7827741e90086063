import { Injectable } from '@nestjs/common';
import type { FinishPlay, PlayResult } from '@fanqu/shared/api/play';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail, Refused } from '../../platform/fail';
import { hashOf } from '../../platform/idempotency/once';
import { Lane } from '../../platform/lane/lane';
import { Members } from '../members';
import { judge, type Verdict } from './judge';
import { PlayContext } from './play-context.service';
import { Play } from './play.entity';
import { Settlement } from './settlement.service';
import { isSkill } from './ticket';
import { tierOf } from './tiers';

interface Finish {
  me: MemberActor;
  playId: string;
  body: FinishPlay;
  bodyHash: string;
  verdict: Verdict;
}

/** Finishing a play: judged first, then closed, drawn, paid and told in one transaction that many finishes share. */
@Injectable()
export class Finishing {
  private readonly lane = new Lane<Finish, PlayResult | Refused>((all) =>
    this.unit.run((tx) => this.finishAll(tx, all)),
  );

  constructor(
    private readonly context: PlayContext,
    private readonly members: Members,
    private readonly settlement: Settlement,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async finish(me: MemberActor, playId: string, body: FinishPlay): Promise<PlayResult> {
    const play = await this.database.read.findOne(Play, { brandId: me.brandId, id: playId });
    if (!play || play.memberId !== me.memberId) throw fail('NOT_FOUND');
    const bodyHash = hashOf({ playId, recording: body.recording ?? null });
    if (play.state !== 'open') return answered(play, body.key, bodyHash);
    this.members.assertMayAct(await this.members.get(me.brandId, me.memberId));
    const verdict = await this.judged(play, body);
    const answer = await this.lane.submit({ me, playId, body, bodyHash, verdict });
    if (answer instanceof Refused) throw answer;
    return answer;
  }

  private async judged(play: Play, { recording }: FinishPlay): Promise<Verdict> {
    const { rules } = this.context.room(play);
    if (rules.kind === 'luck') return { ok: true, score: 0 };
    if (!isSkill(rules)) throw fail('MOVE_REFUSED', { reason: 'hosted games end by a move' });
    if (!recording) throw fail('INVALID_INPUT', { faults: [{ path: 'recording', text: '要填写' }] });
    const { body } = await this.context.version(this.database.read, play);
    return judge(rules, play.seed, body.config, recording, this.clock.now() - play.startedAt);
  }

  private async finishAll(tx: Tx, finishes: readonly Finish[]): Promise<(PlayResult | Refused)[]> {
    const answers: (PlayResult | Refused)[] = [];
    for (const finish of finishes) answers.push(await this.finishOne(tx, finish));
    return answers;
  }

  /** A refusal is an answer here, not a throw: what it wrote (a refused play, a turn given back) must stay. */
  private async finishOne(tx: Tx, finish: Finish): Promise<PlayResult | Refused> {
    const { me, playId, body, bodyHash, verdict } = finish;
    const play = await this.context.lock(tx, me.brandId, me.memberId, playId);
    if (play.state !== 'open') return orRefused(() => answered(play, body.key, bodyHash));
    if (play.expiresAt <= this.clock.now()) {
      await this.context.expire(tx, play);
      return fail('PLAY_EXPIRED');
    }
    if (!verdict.ok) {
      await this.close(tx, play, finish, { state: 'refused', refusedReason: verdict.reason });
      return fail(verdict.code, { reason: verdict.reason });
    }
    const version = await this.context.version(tx, play);
    const tiers = [tierOf(version.body.tiers, verdict.score)];
    const result = await this.settlement.settle(tx, { play, version, score: verdict.score, tiers, final: true });
    await this.close(tx, play, finish, { state: 'finished', score: verdict.score, result });
    return result;
  }

  private async close(
    tx: Tx,
    { brandId, id }: Play,
    { body, bodyHash }: Finish,
    changes: Partial<Play>,
  ): Promise<void> {
    await tx.update(
      Play,
      { brandId, id },
      {
        ...changes,
        openSlot: id,
        recording: body.recording ?? null,
        finishKey: body.key,
        finishHash: bodyHash,
        finishedAt: this.clock.now(),
      },
    );
  }
}

/** The answer to a finish of a closed play: the first one again for its own key, a refusal for any other. */
function answered(play: Play, key: string, bodyHash: string): PlayResult {
  if (play.state === 'expired') throw fail('PLAY_EXPIRED');
  if (play.finishKey !== key) throw fail('PLAY_CLOSED');
  if (play.finishHash !== bodyHash) throw fail('KEY_REUSED');
  if (!play.result)
    throw fail(play.refusedReason === 'clock' ? 'TOO_FAST' : 'RECORDING_INVALID', { reason: play.refusedReason });
  return play.result;
}

function orRefused(answer: () => PlayResult): PlayResult | Refused {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
