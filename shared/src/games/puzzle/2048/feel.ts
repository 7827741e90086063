import type { SkillProps } from '../../../stage/room';
import { valueOf } from './board';
import type { Config } from './config';
import { BOARD, middleX, middleY, type Table } from './paint';
import type { State } from './rules';
import type { Theme } from './theme';

type Props = SkillProps<State, Config, Theme>;

/** From this value on a merge gets paper in the air. */
const WORTH_PAPER = 16;

/** Answers the last slide: one note for the highest merge, its points, paper for the big ones. */
export function answer(props: Props, table: Table): void {
  const { last } = props.run.state;
  if (last === null) return;
  let highest = 0;
  for (const { merges, power, to } of last.slides) {
    if (!merges) continue;
    highest = Math.max(highest, power + 1);
    if (valueOf(power + 1) >= WORTH_PAPER) props.juice.burst(middleX(to), middleY(to, table.y), 6 + power, 0.2);
  }
  if (props.phase !== 'playing') return;
  if (highest === 0) return props.sound.play('slide');
  props.sound.play('pluck', highest - 2);
  props.juice.thump(highest > 5);
  const at = last.slides.find((slide) => slide.merges && slide.power + 1 === highest);
  if (at !== undefined) props.juice.fly(`+${last.gained}`, middleX(at.to), middleY(at.to, table.y) - 12, 22);
}

export function answerEnding(props: Props, table: Table): void {
  const { ending } = props.run.state;
  if (ending === 'goal') props.juice.burst(160, table.y + BOARD / 2, 42, 0.36);
  else props.juice.shake(5);
  if (ending === 'goal') props.sound.play('bell', 4);
  else props.sound.play('bump');
}
