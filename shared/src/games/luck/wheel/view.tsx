import { useEffect, useRef, type ReactNode } from 'react';
import { paintScenery } from '../../../stage/scenery';
import { Stage } from '../../../stage/stage';
import type { LuckProps, Manner } from '../../../stage/room';
import type { Pen } from '../../../stage/pen';
import type { Config } from './config';
import { fitSlices } from './faces';
import { Motion } from './motion';
import { paint } from './paint';
import { slicesOf } from './rules';
import type { Theme } from './theme';

export const manner: Manner = { gesture: 'tap', handAt: 0.42, countdown: false };

type Props = LuckProps<Config, Theme>;

export default function Wheel(props: Props): ReactNode {
  const latest = useRef(props);
  latest.current = props;
  const motion = useRef<Motion | null>(null);
  motion.current ??= new Motion();
  const fitted = useRef<Props['faces'] | null>(null);

  useEffect(() => {
    const { current } = motion;
    if (props.phase === 'idle') current?.rest();
    if (props.phase === 'playing' && current !== null) void turn(latest.current, current);
  }, [props.phase]);

  const draw = (pen: Pen, _alpha: number, ms: number): void => {
    const { skin, theme, faces, config } = latest.current;
    const wheel = motion.current;
    if (wheel === null) return;
    if (fitted.current !== faces) {
      wheel.picture.slices = fitSlices(pen, config, faces);
      fitted.current = faces;
    }
    wheel.step(ms, latest.current);
    const groundY = pen.height - Math.max(120, pen.height * 0.2, latest.current.safe.bottom + 24);
    paintScenery(pen, skin, groundY);
    paint(pen, wheel.picture, theme, skin, 160, middleOf(pen, latest.current), groundY);
  };
  return <Stage scene={props} draw={draw} label={props.theme.hint} />;
}

/** Between the capsule and whatever stands below; on a long screen it hangs a little high. */
function middleOf(pen: Pen, { safe }: Props): number {
  const free = (safe.top + pen.height - safe.bottom) / 2 + 8;
  return Math.min(pen.height * 0.4, Math.max(safe.top + 186, free));
}

/** Asks, winds up while it waits, and turns to what the server has stored. */
async function turn(props: Props, motion: Motion): Promise<void> {
  motion.windUp(props.calm);
  props.sound.play('whoosh');
  const outcome = await props.draw();
  if (outcome === null) return motion.rest();
  const places = slicesOf(props.config, props.faces.length, outcome.place);
  const slice = places[Math.floor(Math.random() * places.length)] ?? 0;
  motion.spin(slice, props.config, props.calm);
}
