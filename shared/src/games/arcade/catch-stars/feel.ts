import type { SkillProps } from '../../../stage/room';
import type { Config } from './config';
import { heightOf, type Lie } from './paint';
import type { State } from './rules';
import { FINE, type Mark } from './state';
import type { Theme } from './theme';

type Props = SkillProps<State, Config, Theme>;

const HIT_STOP_MS = 55;
const plus: string[] = [];

/** Answers every mark the rules left since the last frame; says from which tick on the next frame should look. */
export function answer(props: Props, lie: Lie, seen: number): number {
  const { state } = props.run;
  for (const mark of state.marks) {
    if (mark.tick >= seen) answerOne(props, mark, lie);
  }
  return state.tick;
}

function answerOne(props: Props, mark: Mark, lie: Lie): void {
  const x = mark.x / FINE;
  const y = Math.min(lie.basketY, heightOf(mark.y, lie)) - 14;
  if (mark.kind === 'star' || mark.kind === 'gift') return caught(props, mark, x, y);
  if (mark.kind === 'bomb') return exploded(props, x, y);
  if (mark.kind === 'phew' && props.phase === 'playing')
    props.juice.fly(props.english ? 'phew' : '好险', x, y - 12, 15);
}

function caught({ juice, sound, phase, run }: Props, mark: Mark, x: number, y: number): void {
  const gift = mark.kind === 'gift';
  juice.bump('basket');
  juice.burst(x, y, gift ? 14 : 9, gift ? 0.3 : 0.22);
  if (phase !== 'playing') return;
  juice.fly(plusOf(mark.points), x, y - 10, gift ? 24 : 19);
  juice.thump(gift);
  if (gift) run.hold(HIT_STOP_MS);
  if (gift) sound.play('bell', mark.combo);
  else sound.play('note', mark.combo);
}

function exploded({ juice, sound, phase, run }: Props, x: number, y: number): void {
  juice.bump('basket');
  juice.bump('chances');
  juice.ripple(x, y, 60);
  if (phase !== 'playing') return;
  juice.shake(7);
  juice.thump(true);
  run.hold(HIT_STOP_MS + 15);
  sound.play('thud');
}

function plusOf(points: number): string {
  plus[points] ??= `+${points}`;
  return plus[points] ?? '';
}
