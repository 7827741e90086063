import { encodeRecording, MAX_INPUTS_PER_TICK } from '@fanqu/shared/play/recording';
import { whimFrom } from '@fanqu/shared/play/rehearse';
import type { Input, Seed, SkillBot, SkillRules } from '@fanqu/shared/play/rules';
import { TickClock } from '@fanqu/shared/stage/clock';
import type { SkillRun } from '@fanqu/shared/stage/room';

type Rules = SkillRules<unknown, unknown>;
type Sample = (tick: number) => Input | null;

/**
 * One play of a skill game on the phone: the very rules the server will run again. Everything that goes into a tick is
 * written down on that tick; nothing else can change the state.
 */
export class SkillRunner implements SkillRun<unknown> {
  state: unknown;
  tick = 0;
  private going = false;
  private pending: Input[] = [];
  private source: Sample | null = null;
  private readonly inputs: [number, Input][] = [];
  private readonly clock = new TickClock();

  constructor(
    private readonly rules: Rules,
    seed: Seed,
    private readonly config: unknown,
    private readonly ended: () => void,
  ) {
    this.state = rules.start(seed, config);
  }

  go(): void {
    this.going = true;
  }

  rest(): void {
    this.going = false;
    this.pending = [];
  }

  press(input: Input): void {
    const fits = this.going && this.pending.length < MAX_INPUTS_PER_TICK - 1 && this.rules.isInput(input, this.config);
    if (fits) this.pending.push(input);
  }

  sample(source: Sample | null): void {
    this.source = source;
  }

  hold(ms: number): void {
    this.clock.hold(ms);
  }

  beat(ms: number): number {
    if (this.going) this.clock.advance(ms, this.step);
    return this.clock.alpha;
  }

  score(): number {
    return this.rules.score(this.state);
  }

  recording(): string {
    return encodeRecording({ ticks: this.tick, inputs: this.inputs });
  }

  private readonly step = (): boolean => {
    const sampled = this.source?.(this.tick) ?? null;
    const now = this.pending;
    if (sampled !== null) now.push(sampled);
    for (const input of now) this.inputs.push([this.tick, input]);
    this.state = this.rules.step(this.state, now);
    this.tick += 1;
    if (now.length > 0) this.pending = [];
    if (!this.rules.over(this.state)) return true;
    this.going = false;
    this.ended();
    return false;
  };
}

const DEMO_SKILL = 'fair';

/** The room plays itself behind the start screen, over and over; nothing is recorded. */
export class DemoRunner implements SkillRun<unknown> {
  state: unknown;
  tick = 0;
  private readonly bot: SkillBot<unknown, unknown>;
  private ask: ReturnType<SkillBot<unknown, unknown>>;
  private round = 1;
  private whim = whimFrom([11, 7, 5, 3]);
  private readonly clock = new TickClock();

  constructor(
    private readonly rules: Rules,
    bot: SkillBot<never, never>,
    private readonly config: unknown,
  ) {
    this.bot = bot as SkillBot<unknown, unknown>;
    this.ask = this.bot(DEMO_SKILL, config);
    this.state = rules.start(this.seed(), config);
  }

  press(): void {}
  sample(): void {}
  hold(): void {}

  beat(ms: number): number {
    this.clock.advance(ms, this.step);
    return this.clock.alpha;
  }

  private readonly step = (): boolean => {
    if (this.rules.over(this.state) || this.tick >= this.rules.maxTicks(this.config)) this.restart();
    this.state = this.rules.step(this.state, this.ask(this.state, this.tick, this.whim));
    this.tick += 1;
    return true;
  };

  private restart(): void {
    this.round += 1;
    this.tick = 0;
    this.ask = this.bot(DEMO_SKILL, this.config);
    this.state = this.rules.start(this.seed(), this.config);
  }

  private seed(): Seed {
    return [this.round * 7919, 97, 31, 5];
  }
}
