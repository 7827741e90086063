import { Text, View as Box } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Pen } from '../../../stage/pen';
import type { HostedProps, Manner } from '../../../stage/room';
import { paintScenery } from '../../../stage/scenery';
import { SpriteImage } from '../../../stage/sprite-image';
import { Stage } from '../../../stage/stage';
import { ToyButton } from '../../../stage/toy-button';
import { Calendar } from './calendar';
import type { Config } from './config';
import type { Move, View } from './rules';
import type { Theme } from './theme';
import './view.scss';

export const manner: Manner = { gesture: 'none', handAt: 0.5, countdown: false };

type Props = HostedProps<View, Move, Config, Theme>;

/** The stamp has come down and the paper has flown. */
const STAMP_MS = 1100;

export default function SignIn(props: Props): ReactNode {
  const { view, theme, phase, safe, busy, config, english } = props;
  const latest = useRef(props);
  latest.current = props;
  const [fresh, setFresh] = useState(-1);

  const send = async (move: Move): Promise<void> => {
    if (latest.current.busy) return;
    const after = await props.move(move);
    if (after === null) return;
    setFresh(after.lit - 1);
    stamped(latest.current);
    setTimeout(() => latest.current.done(), STAMP_MS);
  };
  useFirstStamp(props, send);

  const draw = (pen: Pen): void => {
    const { skin, safe: free } = latest.current;
    paintScenery(pen, skin, pen.height - Math.max(96, pen.height * 0.18, free.bottom + 40));
  };
  const top = Taro.pxTransform((safe.top * 375) / 320 + 64);
  const shown = view ?? emptyRound(config);
  return (
    <Stage scene={props} draw={draw} label={props.theme.go}>
      <Box className="signin" style={{ paddingTop: top }}>
        <Calendar view={shown} theme={theme} art={props.art} fresh={fresh} english={english} />
        {phase !== 'idle' && (
          <MakeUp props={props} view={shown} onMend={(day) => void send({ kind: 'make-up', day })} />
        )}
        {phase === 'playing' && (
          <Box className="signin__foot">
            {shown.signedToday || shown.lit >= shown.of ? (
              <Box className="fq-card signin__done" ariaRole="status">
                {shown.lit >= shown.of ? theme.done : theme.again}
              </Box>
            ) : (
              <ToyButton busy={busy} onTap={() => void send({ kind: 'sign' })}>
                {theme.go}
              </ToyButton>
            )}
          </Box>
        )}
      </Box>
    </Stage>
  );
}

/** The start button has been pressed on a fresh round: that was the sign-in. */
function useFirstStamp({ phase, view }: Props, send: (move: Move) => Promise<void>): void {
  const first = phase === 'playing' && view !== null && view.signed.length === 0;
  useEffect(() => {
    if (first) void send({ kind: 'sign' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for a round
  }, [first]);
}

function stamped({ juice, sound }: Props): void {
  sound.play('stamp');
  juice.shake(3, 160);
  juice.thump(true);
  juice.burst(160, 240, 28, 0.34);
}

function emptyRound(config: Config): View {
  const { days: of, counting, makeUps } = config;
  return {
    today: 0,
    signedToday: false,
    lit: 0,
    of,
    counting,
    run: 0,
    signed: [],
    madeUp: [],
    missed: [],
    makeUpsLeft: makeUps,
  };
}

function MakeUp({ props, view, onMend }: { props: Props; view: View; onMend: (day: number) => void }): ReactNode {
  const { theme, art, busy, english, phase } = props;
  const day = view.missed.at(-1);
  if (day === undefined || phase !== 'playing') return null;
  const ago = view.today - day;
  const when = english ? `${ago} day${ago > 1 ? 's' : ''} ago` : (['今天', '昨天', '前天'][ago] ?? `${ago} 天前`);
  return (
    <Box className="fq-card signin__make-up">
      <SpriteImage art={art} name={theme.missed} size={32} />
      <Text className="signin__missed">{english ? `Missed ${when}` : `${when}漏签了`}</Text>
      <ToyButton kind="soft" busy={busy} className="signin__mend" label={theme.makeUp} onTap={() => onMend(day)}>
        {english ? `Make up ×${view.makeUpsLeft}` : `补签 ×${view.makeUpsLeft}`}
      </ToyButton>
    </Box>
  );
}
