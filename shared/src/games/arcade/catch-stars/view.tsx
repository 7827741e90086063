import { useEffect, useRef, type ReactNode } from 'react';
import { samplerEvery } from '../../../play/sampler';
import { TICKS_PER_SECOND } from '../../../play/rules';
import type { Hud } from '../../../stage/hud';
import type { Pen } from '../../../stage/pen';
import type { Manner, SkillProps } from '../../../stage/room';
import { paintScenery } from '../../../stage/scenery';
import { Stage } from '../../../stage/stage';
import type { TouchStep } from '../../../stage/touch';
import type { Config } from './config';
import { answer } from './feel';
import { lieOf, paint, type Lie, type Mood } from './paint';
import { aimAt, SAMPLE_TICKS, type State } from './rules';
import { FIELD, FINE } from './state';
import type { Theme } from './theme';
import { inFinale, totalTicks } from './waves';

export const manner: Manner = { gesture: 'drag-x', handAt: 0.78, countdown: true };

type Props = SkillProps<State, Config, Theme>;

/** What one play's picture keeps from frame to frame. */
interface Kept {
  readonly mood: Mood;
  lie: Lie;
  finger: number | null;
  wasAt: number;
  seen: number;
  called: number;
}

const keptAtStart = (): Kept => ({
  mood: { lead: 0, tilt: 0, squash: 0 },
  lie: { basketY: 400, groundY: 420 },
  finger: null,
  wasAt: 160,
  seen: 0,
  called: -1,
});

const CALL_TICKS = 100;

export default function CatchStars(props: Props): ReactNode {
  const kept = useRef<Kept>(keptAtStart());
  const sampler = useRef(samplerEvery(SAMPLE_TICKS));
  const latest = useRef(props);
  latest.current = props;
  const { run } = props;

  useEffect(() => {
    kept.current = keptAtStart();
    const fresh = samplerEvery(SAMPLE_TICKS);
    sampler.current = fresh;
    run.sample((tick) => fresh.take(tick));
    return () => run.sample(null);
  }, [run]);

  const touch = (step: TouchStep, x: number, y: number): void => {
    if (latest.current.phase !== 'playing') return;
    if (step === 'down') latest.current.juice.ripple(x, y);
    kept.current.finger = step === 'up' ? null : x;
    if (step !== 'up') sampler.current.aim(aimAt(run.state, Math.round(x)));
  };
  const draw = (pen: Pen, alpha: number, ms: number): void => drawFrame(pen, alpha, ms, latest.current, kept.current);
  const hud = (out: Hud): void => fillHud(out, latest.current);
  return <Stage scene={props} draw={draw} hud={hud} onTouch={touch} label={props.theme.hint} />;
}

function drawFrame(pen: Pen, alpha: number, ms: number, props: Props, kept: Kept): void {
  const { run, skin, theme, safe, juice } = props;
  const { state } = run;
  kept.lie = lieOf(pen, safe.bottom);
  kept.seen = answer(props, kept.lie, kept.seen);
  settle(kept, state, ms, juice.swing('basket'));
  paintScenery(pen, skin, kept.lie.groundY, (state.basket.x / FIELD.width) * 2 - 1);
  paint(pen, state, theme, skin, alpha, kept.lie, kept.mood);
  paintCall(pen, props, kept);
}

/** The picture leads a little towards the finger, which the rules hear of only every few ticks. */
function settle(kept: Kept, state: State, ms: number, squash: number): void {
  const x = state.basket.x / FINE;
  const reach = kept.finger === null ? 0 : Math.max(-14, Math.min(14, (kept.finger - x) * 0.5));
  const ease = Math.min(1, ms / 60);
  const speed = (x + kept.mood.lead - kept.wasAt) / Math.max(1, ms);
  kept.mood.lead += (reach - kept.mood.lead) * ease;
  kept.mood.tilt += (Math.max(-0.28, Math.min(0.28, speed * 0.5)) - kept.mood.tilt) * ease;
  kept.mood.squash = squash;
  kept.wasAt = x + kept.mood.lead;
}

function paintCall(pen: Pen, { run, skin, theme, phase }: Props, kept: Kept): void {
  const { config, tick } = run.state;
  if (phase !== 'playing' || !inFinale(config, tick)) return;
  if (kept.called < 0) kept.called = tick;
  const t = (tick - kept.called) / CALL_TICKS;
  if (t >= 1) return;
  const grow = pen.calm ? 1 : Math.min(1, t * 8) * (1 + 0.12 * Math.sin(Math.min(1, t * 5) * Math.PI));
  pen.fade(t > 0.8 ? (1 - t) * 5 : 1);
  pen.push(160, pen.height * 0.34, -0.04, grow, grow);
  const width = pen.measure(theme.rain, 28) + 44;
  pen.round(-width / 2, -24, width, 52, 26, skin.deep);
  pen.round(-width / 2, -26, width, 50, 25, skin.accent);
  pen.text(theme.rain, 0, -1, 28, skin.onAccent);
  pen.pop();
  pen.fade(1);
}

function fillHud(out: Hud, { run, config, theme }: Props): void {
  const total = totalTicks(config);
  out.score = run.state.score;
  out.seconds = total / TICKS_PER_SECOND;
  out.secondsLeft = Math.max(0, (total - run.state.tick) / TICKS_PER_SECOND);
  out.chances = run.state.lives;
  out.chanceSprite = theme.life;
}
