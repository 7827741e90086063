import type { InviteView } from '@fanqu/shared/api/invite';
import type { Moved, Ticket } from '@fanqu/shared/api/play';
import type { Outcome } from '@fanqu/shared/stage/room';
import { asApiError, type ApiError } from '../api/error';
import { newKey } from '../api/key';
import { Finishing } from './finishing';
import { FLOW_AT_START, type Ending, type FlowState, type Trouble } from './flow-state';
import { mayPass, type FlowWorld } from './flow-world';
import type { Judge, Lobby } from './judge';
import { Moves } from './moves';
import { helpResult, outcomeOf } from './outcomes';
import type { Room } from './room';
import { SkillRunner } from './skill-runner';
import type { Unsent } from './unsent';

const FREEZE_MS = 200;
/** A progress room shows a friend's news first; if it forgets to say so, the result rises anyway. */
const LONGEST_SHOW_MS = 4000;

/** One visit to a room: from the start screen to the result sheet and round again. React only watches. */
export class Flow {
  state: FlowState = FLOW_AT_START;
  run: SkillRunner | null = null;
  private readonly finishing: Finishing;
  private readonly moves: Moves;
  private readonly watchers = new Set<() => void>();
  private startKey = newKey();
  private held: Ending | null = null;

  constructor(
    private readonly judge: Judge,
    private readonly room: Room,
    private readonly world: FlowWorld,
  ) {
    this.finishing = new Finishing(judge, (error) => this.fall(error, mayPass(error) ? 'finish' : null));
    this.moves = new Moves(judge);
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly look = (): FlowState => this.state;

  async open(): Promise<void> {
    this.run = null;
    this.set({ ...FLOW_AT_START, lobby: this.state.lobby });
    try {
      const lobby = await this.judge.open();
      if (this.state.lobby === null) this.world.report.opened(lobby.campaignId);
      this.set({ lobby, step: 'lobby' });
      await this.takeUp(lobby);
    } catch (thrown) {
      this.fall(asApiError(thrown), 'open');
    }
  }

  /** What an earlier visit left: a play that never reached the server, or a round that goes on over days. */
  private async takeUp(lobby: Lobby): Promise<void> {
    const unsent = this.finishing.find(lobby.campaignId);
    if (unsent !== null) return this.send(unsent, null);
    const helps = this.room.manner.helping === true && lobby.host !== null;
    if (this.room.kind === 'progress' && lobby.openPlayId !== null && !helps) return this.start();
    if (lobby.obstacle !== null && lobby.openPlayId === null)
      this.set({ step: 'trouble', trouble: { ...lobby.obstacle, again: null } });
  }

  async start(): Promise<void> {
    this.set({ step: 'starting', outcome: null, trouble: null, helping: false });
    try {
      const ticket = await this.judge.start(this.startKey);
      this.startKey = newKey();
      this.world.report.started(ticket);
      this.begin(ticket);
    } catch (thrown) {
      this.fall(asApiError(thrown), 'start');
    }
  }

  /** Back from another page: a card may have been bound there, points spent, a day gone by. */
  async returned(): Promise<void> {
    const { step, trouble } = this.state;
    if (step === 'playing') return this.refresh();
    if (step === 'trouble' && trouble?.again !== 'finish') return this.open();
    if (step !== 'lobby') return;
    const lobby = await this.judge.open().catch(() => null);
    if (lobby !== null && this.state.step === 'lobby') this.set({ lobby });
  }

  private begin(ticket: Ticket): void {
    this.run = null;
    if (this.room.rules !== undefined && ticket.seed !== null) {
      this.run = new SkillRunner(this.room.rules, ticket.seed, ticket.config, () => this.playedOut(ticket));
    }
    this.set({ ticket, view: ticket.view, step: this.room.manner.countdown ? 'counting' : 'playing', paused: false });
    if (!this.room.manner.countdown) this.run?.go();
  }

  counted(): void {
    if (this.state.step !== 'counting') return;
    this.set({ step: 'playing', paused: false });
    this.run?.go();
  }

  pause(): void {
    if (this.run === null || (this.state.step !== 'playing' && this.state.step !== 'counting')) return;
    this.run.rest();
    this.set({ paused: true });
  }

  resume(): void {
    if (this.room.manner.countdown) return this.set({ step: 'counting', paused: false });
    this.set({ paused: false });
    this.run?.go();
  }

  leave(): void {
    const { step, ticket } = this.state;
    if (ticket !== null && step === 'playing') this.world.report.quit(ticket.playId, this.run?.tick ?? 0);
  }

  private playedOut(ticket: Ticket): void {
    const { run } = this;
    if (run === null) return;
    const unsent = this.finishing.keep(ticket, run.recording());
    this.set({ step: 'settling' });
    this.world.later(() => void this.send(unsent, run.state), FREEZE_MS);
  }

  private async send(unsent: Unsent, ended: unknown): Promise<void> {
    this.set({ step: 'settling', trouble: null });
    const result = await this.finishing.settle(unsent);
    if (result !== null) this.show({ result, goesOn: false, ended });
  }

  /** Luck: the result is stored before the picture begins to move; it is shown when the room says so. */
  async draw(): Promise<Outcome | null> {
    const { ticket, lobby } = this.state;
    if (ticket === null) return null;
    const result = await this.finishing.settle(this.finishing.keep(ticket, null));
    if (result === null) return null;
    this.held = { result, goesOn: false, ended: null };
    return outcomeOf(result, lobby);
  }

  async move(move: unknown): Promise<unknown> {
    const { ticket, busy } = this.state;
    if (ticket === null || busy) return null;
    this.set({ busy: true });
    try {
      const moved = await this.moves.make(ticket.playId, move);
      this.moved(ticket, moved);
      return moved.view;
    } catch (thrown) {
      await this.moveRefused(asApiError(thrown));
      return null;
    }
  }

  private moved({ playId }: Ticket, { view, score, over, result }: Moved): void {
    this.world.report.stepped(playId, 'move', score);
    if (result !== null) this.held = { result, goesOn: !over, ended: null };
    this.set({ view, busy: false });
  }

  private async moveRefused(error: ApiError): Promise<void> {
    this.set({ busy: false });
    if (error.code === 'PLAY_EXPIRED' || error.code === 'PLAY_CLOSED') return this.fall(error, null);
    this.world.tell(error);
    if (error.code === 'MOVE_REFUSED' || error.code === 'CHANGED_MEANWHILE') await this.refresh();
  }

  /** Others may have moved: friends came, a day went by. */
  async refresh(): Promise<void> {
    const { ticket, step, busy, helping } = this.state;
    if (ticket === null || step !== 'playing' || busy || helping) return;
    const seen = await this.judge.look(ticket.playId).catch(() => null);
    if (seen === null || this.state.ticket !== ticket || this.state.step !== 'playing') return;
    if (seen.result !== null) {
      this.held = { result: seen.result, goesOn: false, ended: null };
      this.world.later(() => this.shown(), LONGEST_SHOW_MS);
    }
    this.set({ view: seen.ticket.view ?? this.state.view });
  }

  /** The room has shown what happened; if that ended or paid anything, the sheet rises. */
  shown(): void {
    const { held } = this;
    this.held = null;
    if (held !== null) this.show(held);
  }

  private show(outcome: Ending): void {
    this.world.report.ended(outcome.result);
    this.set({ outcome, step: 'result' });
  }

  /** From the sheet back to a round that goes on. */
  goOn(): void {
    this.set({ step: 'playing', outcome: null });
  }

  async help(): Promise<void> {
    const host = this.state.lobby?.host;
    if (!host) return;
    this.set({ step: 'starting', trouble: null });
    try {
      const helped = await this.judge.help(host.code, this.startKey);
      this.startKey = newKey();
      this.held = { result: helpResult(helped, this.state.lobby), goesOn: false, ended: null };
      this.set({ view: helped.view, step: 'playing', helping: true });
      this.world.later(() => this.shown(), LONGEST_SHOW_MS);
    } catch (thrown) {
      const error = asApiError(thrown);
      this.fall(error, mayPass(error) ? 'help' : 'start');
    }
  }

  invite(key: string): Promise<InviteView> {
    return this.judge.invite(key);
  }

  async buyTurn(): Promise<void> {
    this.set({ busy: true });
    try {
      await this.judge.buyTurn(this.startKey);
      this.startKey = newKey();
      this.set({ busy: false });
      await this.start();
    } catch (thrown) {
      this.set({ busy: false });
      this.world.tell(asApiError(thrown));
    }
  }

  async again(): Promise<void> {
    const { trouble, lobby, ticket } = this.state;
    if (trouble?.again === 'help') return this.help();
    if (trouble?.again !== 'finish') return trouble?.again === 'start' ? this.start() : this.open();
    const unsent = lobby === null ? null : this.finishing.find(lobby.campaignId);
    if (this.room.kind === 'luck' && ticket !== null) return this.set({ step: 'playing', trouble: null });
    if (unsent !== null) return this.send(unsent, this.run?.state ?? null);
    return this.open();
  }

  private fall(error: ApiError, again: Trouble['again']): void {
    this.set({ step: 'trouble', busy: false, trouble: { code: error.code, text: this.world.sentence(error), again } });
  }

  private set(change: Partial<FlowState>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
