import type { LuckProps } from '../../../stage/room';
import type { Config } from './config';
import type { WheelPicture } from './paint';
import { angleAt, sliceUnder, spinTo, type Spin } from './spin';
import type { Theme } from './theme';

type Props = LuckProps<Config, Theme>;
type Mode = 'resting' | 'winding' | 'spinning' | 'landed';

const WIND_UP = -0.34;
const WIND_MS = 420;
const CHEER_MS = 1150;
const RATCHET_MS = 55;

/** What the wheel does from frame to frame: rest, wind up, spin, cheer. */
export class Motion {
  readonly picture: WheelPicture = {
    slices: [],
    angle: 0,
    flap: 0,
    blink: 'calm',
    won: -1,
    glow: 0,
    press: 0,
  };
  private mode: Mode = 'resting';
  private spent = 0;
  private startedAt = 0;
  private under = 0;
  private sinceTick = 0;
  private course: Spin | null = null;
  private target = 0;

  rest(): void {
    this.enter('resting');
    this.picture.won = -1;
    this.picture.glow = 0;
    this.picture.blink = 'calm';
  }

  windUp(calm: boolean): void {
    this.rest();
    this.startedAt = this.picture.angle;
    if (!calm) this.enter('winding');
    this.picture.blink = 'chase';
  }

  /** With less motion it is simply there: the glow says what it is. */
  spin(slice: number, config: Config, calm: boolean): void {
    this.target = slice;
    const seconds = calm ? 0.01 : config.spinSeconds;
    const aside = Math.random() * 2 - 1;
    this.course = spinTo(
      this.picture.angle,
      slice,
      this.picture.slices.length,
      config.rounds,
      seconds,
      config.slowFinish,
      aside,
    );
    this.enter('spinning');
  }

  step(ms: number, props: Props): void {
    this.spent += ms;
    this.picture.press = Math.max(0, this.picture.press - ms / 160);
    this.picture.flap *= Math.exp(-ms / 70);
    if (this.mode === 'resting' && !props.calm && props.phase !== 'over') this.picture.angle += ms * 0.00012;
    if (this.mode === 'winding') this.wind();
    if (this.mode === 'spinning') this.run(ms, props);
    if (this.mode === 'landed') this.cheer(props);
  }

  private enter(mode: Mode): void {
    this.mode = mode;
    this.spent = 0;
    if (mode === 'winding') this.picture.press = 1;
  }

  private wind(): void {
    const t = Math.min(1, this.spent / WIND_MS);
    const tremble = t < 1 ? 0 : Math.sin(this.spent / 45) * 0.012;
    this.picture.angle = this.startedAt + WIND_UP * (1 - (1 - t) ** 3) + tremble;
  }

  private run(ms: number, props: Props): void {
    const { course, picture } = this;
    if (course === null) return;
    picture.angle = angleAt(course, this.spent);
    this.pass(ms, props);
    if (this.spent < course.lastsMs) return;
    this.enter('landed');
    picture.won = this.target;
    picture.blink = 'cheer';
    props.juice.burst(160, 150, 36, 0.34);
    props.juice.thump(true);
    props.sound.play('bell', 3);
  }

  /** A peg goes by: the pointer bends, and it is heard and felt, but never more often than an ear can follow. */
  private pass(ms: number, props: Props): void {
    const now = sliceUnder(this.picture.angle + Math.PI / this.picture.slices.length, this.picture.slices.length);
    this.sinceTick += ms;
    if (now === this.under) return;
    this.under = now;
    this.picture.flap = -1;
    if (this.sinceTick < RATCHET_MS) return;
    this.sinceTick = 0;
    props.sound.play('ratchet');
    if (this.spent > (this.course?.lastsMs ?? 0) * 0.5) props.juice.thump();
  }

  private cheer(props: Props): void {
    this.picture.glow = 0.5 + 0.5 * Math.sin(this.spent / 110 - Math.PI / 2);
    if (this.spent < CHEER_MS) return;
    this.mode = 'resting';
    this.picture.glow = 0.6;
    props.done();
  }
}
