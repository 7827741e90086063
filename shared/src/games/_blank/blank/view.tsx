import { useEffect, useRef, type ReactNode } from 'react';
import { TICKS_PER_SECOND } from '../../../play/rules';
import type { Hud } from '../../../stage/hud';
import type { Pen } from '../../../stage/pen';
import type { Manner, SkillProps } from '../../../stage/room';
import { paintScenery } from '../../../stage/scenery';
import { Stage } from '../../../stage/stage';
import type { TouchStep } from '../../../stage/touch';
import type { Config } from './config';
import { paint } from './paint';
import { rules, TAP, type State } from './rules';
import type { Theme } from './theme';

export const manner: Manner = { gesture: 'tap', handAt: 0.6, countdown: true };

type Props = SkillProps<State, Config, Theme>;

export default function Blank(props: Props): ReactNode {
  const latest = useRef(props);
  latest.current = props;
  const seen = useRef(0);
  const { run } = props;
  useEffect(() => {
    seen.current = 0;
  }, [run]);

  const touch = (step: TouchStep, x: number, y: number): void => {
    if (step !== 'down' || latest.current.phase !== 'playing') return;
    latest.current.juice.ripple(x, y);
    latest.current.juice.bump('lamp');
    run.press(TAP);
  };
  const draw = (pen: Pen): void => {
    const { skin, theme, safe, juice } = latest.current;
    const groundY = pen.height - Math.max(120, pen.height * 0.2, safe.bottom + 50);
    seen.current = cheer(latest.current, seen.current, groundY);
    paintScenery(pen, skin, groundY);
    paint(pen, run.state, theme, skin, groundY, juice.swing('lamp'));
  };
  return (
    <Stage
      scene={props}
      draw={draw}
      hud={(out) => fillHud(out, latest.current)}
      onTouch={touch}
      label={props.theme.hint}
    />
  );
}

/** A point more than in the last frame: paper, a note that climbs, and +1 on its way to the score. */
function cheer({ run, phase, juice, sound }: Props, seen: number, groundY: number): number {
  const { score } = run.state;
  if (score <= seen) return score;
  juice.burst(160, groundY - 70, 12);
  if (phase !== 'playing') return score;
  juice.fly('+1', 160, groundY - 120);
  juice.thump();
  run.hold(50);
  sound.play('note', score - 1);
  return score;
}

function fillHud(out: Hud, { run, config }: Props): void {
  out.score = run.state.score;
  out.seconds = config.seconds;
  out.secondsLeft = Math.max(0, (rules.maxTicks(config) - run.state.tick) / TICKS_PER_SECOND);
  out.chances = null;
}
