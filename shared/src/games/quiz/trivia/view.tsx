import { View as Box } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Hud } from '../../../stage/hud';
import type { Pen } from '../../../stage/pen';
import type { HostedProps, Manner } from '../../../stage/room';
import { paintScenery } from '../../../stage/scenery';
import { Stage } from '../../../stage/stage';
import { ToyButton } from '../../../stage/toy-button';
import { Choices, QuestionCard, Verdict } from './cards';
import type { Config } from './config';
import { paintHost } from './paint';
import type { Move, View } from './state';
import type { Theme } from './theme';
import './view.scss';

export const manner: Manner = { gesture: 'none', handAt: 0.5, countdown: false };

type Props = HostedProps<View, Move, Config, Theme>;

const HEAD = 60;
/** The server is asked this long after the bell, so that its own clock has rung too. */
const AFTER_BELL_MS = 150;

export default function Trivia(props: Props): ReactNode {
  const { view, theme, phase, safe, busy, english } = props;
  const latest = useRef(props);
  latest.current = props;
  const [picked, setPicked] = useState<number | null>(null);
  const asking = view !== null && view.phase === 'asking' && view.question !== null;

  const send = async (move: Move): Promise<void> => {
    if (latest.current.busy) return;
    const after = await props.move(move);
    if (after === null) return setPicked(null);
    if (move.kind !== 'next') react(latest.current, after);
    else setPicked(null);
  };
  const pick = (choice: number): void => {
    setPicked(choice);
    props.sound.play('tap');
    void send({ kind: 'answer', choice });
  };
  useFirstQuestion(props, send);
  useBell(props, asking, send);

  const draw = (pen: Pen): void => {
    const groundY = pen.height - Math.max(96, pen.height * 0.16, latest.current.safe.bottom + 44);
    paintScenery(pen, latest.current.skin, groundY);
    paintHost(pen, latest.current.theme, groundY, latest.current.juice.swing('host'), latest.current.phase === 'idle');
  };
  const top = Taro.pxTransform(((safe.top + HEAD) * 375) / 320);
  const next = view?.phase === 'over' ? (english ? 'See result' : '看结果') : english ? 'Next' : '下一题';
  return (
    <Stage scene={props} draw={draw} hud={(out) => fillHud(out, latest.current)} label={theme.hint}>
      {phase !== 'idle' && view !== null && (
        <Box className="trivia" style={{ paddingTop: top }}>
          <QuestionCard view={view} english={english} />
          <Choices view={view} picked={picked} busy={busy} onPick={pick} />
          {!asking && view.last !== null && <Verdict props={props} last={view.last} />}
          {!asking && view.last !== null && phase === 'playing' && (
            <Box className="trivia__next">
              <ToyButton busy={busy} onTap={() => (view.phase === 'over' ? props.done() : void send({ kind: 'next' }))}>
                {next}
              </ToyButton>
            </Box>
          )}
        </Box>
      )}
    </Stage>
  );
}

/** The start button has been pressed: the first question needs no second one. */
function useFirstQuestion({ phase, view }: Props, send: (move: Move) => Promise<void>): void {
  const waiting = phase === 'playing' && view?.phase === 'ready' && view.last === null;
  useEffect(() => {
    if (waiting) void send({ kind: 'next' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each time it waits
  }, [waiting]);
}

/** When the time is over the question is passed, so that nobody waits before a dead card. */
function useBell({ view, phase, clockSkewMs }: Props, asking: boolean, send: (move: Move) => Promise<void>): void {
  const closesAt = asking ? (view?.closesAt ?? null) : null;
  useEffect(() => {
    if (closesAt === null || phase !== 'playing') return undefined;
    const left = closesAt - (Date.now() + clockSkewMs) + AFTER_BELL_MS;
    const bell = setTimeout(() => void send({ kind: 'pass' }), Math.max(0, left));
    return () => clearTimeout(bell);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one bell for each question
  }, [closesAt, phase]);
}

function react({ juice, sound }: Props, { last, rightInRow }: View): void {
  juice.bump('host');
  if (last?.right !== true) return sound.play('wrong');
  juice.burst(160, 300, 26, 0.34);
  juice.fly(`+${last.points}`, 160, 260, 26);
  juice.thump();
  sound.play('right', rightInRow - 1);
}

function fillHud(out: Hud, { view, config, clockSkewMs }: Props): void {
  const closesAt = view?.closesAt ?? null;
  out.score = view?.score ?? 0;
  out.seconds = config.seconds;
  out.chances = null;
  out.secondsLeft = closesAt === null ? null : Math.max(0, (closesAt - Date.now() - clockSkewMs) / 1000);
}
