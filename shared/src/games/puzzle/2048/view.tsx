import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { TICKS_PER_SECOND } from '../../../play/rules';
import { blend, readable, shift } from '../../../stage/colour';
import type { Hud } from '../../../stage/hud';
import type { Pen } from '../../../stage/pen';
import type { Manner, SkillProps } from '../../../stage/room';
import { paintScenery } from '../../../stage/scenery';
import { Stage } from '../../../stage/stage';
import { Swipe, type Direction } from '../../../stage/swipe';
import type { TouchStep } from '../../../stage/touch';
import type { Config } from './config';
import { answer, answerEnding } from './feel';
import { BOARD, paint, type Table, type Tint } from './paint';
import { goalOf, rules, type State } from './rules';
import type { Theme } from './theme';

type Props = SkillProps<State, Config, Theme>;

export const manner: Manner = {
  gesture: 'swipe',
  handAt: 0.52,
  countdown: false,
  closing: ({ ending }: State, { done, stuck }: Theme) => (ending === 'stuck' ? stuck : done),
};

const SLIDE_MS = 105;
const CODES: Readonly<Record<Direction, number>> = { up: 0, right: 1, down: 2, left: 3 };
const LEAN = 7;

interface Kept {
  table: Table;
  readonly swipe: Swipe;
  lastSeen: State['last'];
  ended: boolean;
}

/** Tiles run from the small colour to the large one, which is the goal's. */
function tintsOf(theme: Theme, config: Config): Tint[] {
  const top = 31 - Math.clz32(goalOf(config));
  return Array.from({ length: top + 1 }, (_, power) => {
    const face = blend(theme.tileLow, theme.tileHigh, Math.max(0, power - 1) / Math.max(1, top - 1));
    const light = readable('#ffffff', face, 3) === '#ffffff';
    return { face, edge: shift(face, -0.11), text: light ? '#ffffff' : readable(theme.colours.ink, face) };
  });
}

export default function TwentyFortyEight(props: Props): ReactNode {
  const { run, theme, config } = props;
  const latest = useRef(props);
  latest.current = props;
  const tints = useMemo(() => tintsOf(theme, config), [theme, config]);
  const goal = `${props.english ? 'Make' : '目标'} ${config.target}`;
  const kept = useRef<Kept>({
    table: { tints, goal, y: 200, moved: 3, leanX: 0, leanY: 0 },
    swipe: new Swipe(),
    lastSeen: null,
    ended: false,
  });

  useEffect(() => {
    const { current } = kept;
    current.table = { ...current.table, tints, goal, moved: 3 };
    current.lastSeen = null;
    current.ended = false;
  }, [run, tints, goal]);

  const touch = (step: TouchStep, x: number, y: number): void => {
    const { swipe, table } = kept.current;
    if (latest.current.phase !== 'playing') return;
    if (step === 'down') swipe.begin(x, y);
    if (step === 'up') swipe.end();
    const direction = step === 'move' ? swipe.move(x, y) : null;
    if (direction === null) return;
    run.press(CODES[direction]);
    lean(table, direction);
  };
  const draw = (pen: Pen, _alpha: number, ms: number): void => drawFrame(pen, ms, latest.current, kept.current);
  return (
    <Stage scene={props} draw={draw} hud={(out) => fillHud(out, latest.current)} onTouch={touch} label={theme.hint} />
  );
}

/** The board gives way to the finger at once, whether or not a tile can move. */
function lean(table: Table, direction: Direction): void {
  table.leanX = direction === 'left' ? -LEAN : direction === 'right' ? LEAN : 0;
  table.leanY = direction === 'up' ? -LEAN : direction === 'down' ? LEAN : 0;
}

function drawFrame(pen: Pen, ms: number, props: Props, kept: Kept): void {
  const { run, skin, theme, safe } = props;
  const { table } = kept;
  const { state } = run;
  const groundY = pen.height - Math.max(72, pen.height * 0.13, safe.bottom + 20);
  const middle = Math.max(safe.top + 112, (safe.top + groundY - BOARD) / 2 + 20);
  table.y = Math.min(middle, Math.max(safe.top + 84, pen.height - safe.bottom - BOARD - 14));
  notice(props, kept);
  table.moved = Math.min(3, table.moved + ms / SLIDE_MS);
  table.leanX *= Math.exp(-ms / 70);
  table.leanY *= Math.exp(-ms / 70);
  if (pen.calm) table.leanX = table.leanY = 0;
  paintScenery(pen, skin, groundY);
  paint(pen, state, theme, skin, table);
}

function notice(props: Props, kept: Kept): void {
  const { state } = props.run;
  if (state.last !== kept.lastSeen) {
    kept.lastSeen = state.last;
    kept.table.moved = 0;
    answer(props, kept.table);
  }
  if (state.ending === null || kept.ended) return;
  kept.ended = true;
  if (props.phase !== 'idle') answerEnding(props, kept.table);
}

function fillHud(out: Hud, { run, config }: Props): void {
  out.score = run.state.score;
  out.seconds = config.seconds;
  out.secondsLeft = Math.max(0, (rules.maxTicks(config) - run.state.tick) / TICKS_PER_SECOND);
  out.chances = null;
}
