import { Injectable } from '@nestjs/common';
import type { MakeMove, Moved, PlayResult } from '@fanqu/shared/api/play';
import type { HostedRules } from '@fanqu/shared/play/rules';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { Once } from '../../platform/idempotency/once';
import { Members } from '../members';
import { PlayContext } from './play-context.service';
import { Play } from './play.entity';
import { Settlement } from './settlement.service';
import { isHosted } from './ticket';
import { type ReachedTier, tierOf, tiersCrossed } from './tiers';

type Hosted = HostedRules<unknown, unknown, unknown, unknown>;

/** Moves of hosted games: the state lives here, and each move is judged, paid and answered in one transaction. */
@Injectable()
export class Moving {
  constructor(
    private readonly context: PlayContext,
    private readonly members: Members,
    private readonly settlement: Settlement,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  move(me: MemberActor, playId: string, { key, move }: MakeMove): Promise<Moved> {
    const intent = { brandId: me.brandId, actorId: me.memberId, scope: 'plays.move', key, body: { playId, move } };
    return this.once.run(intent, async (tx) => {
      this.members.assertMayAct(await this.members.get(me.brandId, me.memberId, tx));
      const play = await this.context.lock(tx, me.brandId, me.memberId, playId);
      const rules = this.hosted(play);
      const read = rules.readMove(move);
      if (read === null) throw fail('INVALID_INPUT', { faults: [{ path: 'move', text: '没有这一步' }] });
      return this.apply(tx, play, rules, read);
    });
  }

  /** A move that only the server makes (a friend helped, a task was done), within a transaction under way. */
  async serverMove(tx: Tx, brandId: string, memberId: string, playId: string, move: unknown): Promise<Moved> {
    const play = await this.context.lock(tx, brandId, memberId, playId);
    return this.apply(tx, play, this.hosted(play), move);
  }

  private hosted(play: Play): Hosted {
    const { rules } = this.context.room(play);
    if (!isHosted(rules)) throw fail('MOVE_REFUSED', { reason: 'not a hosted game' });
    return rules;
  }

  private async apply(tx: Tx, play: Play, rules: Hosted, move: unknown): Promise<Moved> {
    if (play.state !== 'open') throw fail('PLAY_CLOSED');
    if (play.expiresAt <= this.clock.now()) throw fail('PLAY_EXPIRED');
    const facts = await this.context.facts(play.brandId);
    const before = rules.score(play.hosted);
    const after = rules.step(play.hosted, move, facts);
    if (isRefusal(after)) throw fail('MOVE_REFUSED', { reason: after.refused });
    const score = rules.score(after);
    const over = rules.over(after, facts);
    const moved = { ...play, hosted: after, moves: play.moves + 1 };
    const result = await this.pay(tx, moved, before, score, over);
    await this.store(tx, moved, score, over, result);
    return { view: rules.view(after, facts), score, over, result };
  }

  /** An answer game pays its tier at the end; a progress game pays each tier as it is crossed. */
  private async pay(tx: Tx, play: Play, before: number, score: number, over: boolean): Promise<PlayResult | null> {
    const version = await this.context.version(tx, play);
    const { tiers } = version.body;
    const paid: ReachedTier[] =
      play.kind === 'answer' ? (over ? [tierOf(tiers, score)] : []) : this.steps(tiers, play, before, score);
    if (paid.length === 0 && !over) return null;
    return this.settlement.settle(tx, { play, version, score, tiers: paid, final: over });
  }

  /** The first move of a progress game pays the tier at 0 too: it is what makes a visitor a member. */
  private steps(tiers: Parameters<typeof tiersCrossed>[0], play: Play, before: number, score: number): ReachedTier[] {
    return tiersCrossed(tiers, play.moves === 1 ? -1 : before, score);
  }

  private async store(tx: Tx, play: Play, score: number, over: boolean, result: PlayResult | null): Promise<void> {
    const closing: Partial<Play> = over
      ? { state: 'finished', openSlot: play.id, finishedAt: this.clock.now(), result }
      : {};
    const changes = { hosted: play.hosted, moves: play.moves, score, ...closing };
    const where = { brandId: play.brandId, id: play.id, moves: play.moves - 1, state: 'open' as const };
    if ((await tx.update(Play, where, changes)) === 0) throw fail('CHANGED_MEANWHILE');
  }
}

function isRefusal(after: unknown): after is { refused: string } {
  return typeof after === 'object' && after !== null && typeof (after as { refused?: unknown }).refused === 'string';
}
