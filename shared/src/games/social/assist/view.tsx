import { Text, View as Box } from '@tarojs/components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Pen } from '../../../stage/pen';
import type { HostedProps, Manner } from '../../../stage/room';
import { paintScenery } from '../../../stage/scenery';
import { Stage } from '../../../stage/stage';
import { ToyButton } from '../../../stage/toy-button';
import type { Config } from './config';
import { lampAt, paint, type Lamps } from './paint';
import type { View } from './rules';
import type { Theme } from './theme';
import './view.scss';

export const manner: Manner = { gesture: 'none', handAt: 0.5, countdown: false, helping: true };

type Props = HostedProps<View, never, Config, Theme>;

const LIGHT_MS = 420;
const AFTER_LAST_MS = 1500;

interface Kept {
  readonly lamps: Lamps;
  lit: number;
  top: number;
}

export default function Assist(props: Props): ReactNode {
  const { view, theme, phase, config, english, host } = props;
  const latest = useRef(props);
  latest.current = props;
  const needed = view?.needed ?? config.needed;
  const helped = view?.helped ?? 0;
  const kept = useRef<Kept>({ lamps: { glow: [0, 0, 0, 0, 0], open: 0 }, lit: -1, top: 90 });

  useEffect(() => {
    if (view === null) return undefined;
    // A friend's first look is at the lamp they have just lit.
    const before = host === null ? kept.current.lit : helped - 1;
    kept.current.lit = helped;
    if (before < 0 || helped <= before) return undefined;
    welcome(latest.current, helped - 1, needed, kept.current.top);
    const shown = setTimeout(() => latest.current.done(), AFTER_LAST_MS);
    return () => clearTimeout(shown);
  }, [view, helped, needed, host]);

  const draw = (pen: Pen, _alpha: number, ms: number): void => drawFrame(pen, ms, latest.current, kept.current);
  return (
    <Stage scene={props} draw={draw} label={label(helped, needed, english)}>
      {phase === 'playing' && host === null && (
        <Box className="assist">
          <Box className="fq-card assist__words" ariaRole="status">
            <Text className="assist__count">{helped >= needed ? theme.done : label(helped, needed, english)}</Text>
            <Text className="assist__note">{theme.hint}</Text>
          </Box>
          {props.invite !== null && helped < needed && <ToyButton onTap={props.invite}>{theme.go}</ToyButton>}
        </Box>
      )}
    </Stage>
  );
}

function label(helped: number, needed: number, english: boolean): string {
  if (english) return `${helped} of ${needed} friends are here`;
  return helped === 0 ? `等 ${needed} 位朋友` : `来了 ${helped} 位，还差 ${needed - helped} 位`;
}

function drawFrame(pen: Pen, ms: number, { skin, theme, safe, config, view }: Props, kept: Kept): void {
  const needed = view?.needed ?? config.needed;
  const groundY = pen.height - Math.max(190, pen.height * 0.34, safe.bottom + 56);
  kept.top = safe.top + 40;
  for (let i = 0; i < needed; i++) {
    const target = i < Math.max(0, kept.lit) ? 1 : 0;
    const now = kept.lamps.glow[i] ?? 0;
    kept.lamps.glow[i] = pen.calm ? target : now + Math.max(-ms / LIGHT_MS, Math.min(ms / LIGHT_MS, target - now));
  }
  const open = kept.lit >= needed ? 1 : 0;
  kept.lamps.open += (open - kept.lamps.open) * Math.min(1, ms / 400);
  paintScenery(pen, skin, groundY);
  paint(pen, needed, kept.lamps, theme, skin, kept.top, groundY);
}

function welcome({ juice, sound }: Props, place: number, needed: number, top: number): void {
  sound.play('lamp', place);
  juice.thump(true);
  juice.burst(lampAt.x(place, needed), lampAt.y(place, needed, top), 22, 0.3);
  if (place + 1 >= needed) juice.burst(160, 360, 40, 0.4);
}
