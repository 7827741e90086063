import type { BotSkill, SkillBot } from '../../../play/rules';
import { CELLS, emptyCells, slide, type Board } from './board';
import type { Config } from './config';
import type { State } from './rules';

/** Ticks between slides. */
const PACE = { bad: 45, fair: 32, good: 22 } as const;
const WEIGHT = { empty: 8, merge: 1, corner: 6, order: 2 } as const;

export const bot: SkillBot<State, Config> = (skill) => (state, tick, whim) => {
  if (tick % PACE[skill] !== 0 || tick === 0) return [];
  const moves = [0, 1, 2, 3].filter((direction) => slide(state.board, direction).moved);
  const chosen = choose(skill, state.board, moves, whim);
  return chosen === undefined ? [] : [chosen];
};

function choose(skill: BotSkill, board: Board, moves: readonly number[], whim: () => number): number | undefined {
  if (skill === 'bad') return moves[Math.floor(whim() * moves.length)];
  if (skill === 'fair') return [2, 3, 1, 0].find((direction) => moves.includes(direction));
  const rated = moves.map((direction) => ({ direction, rating: rate(board, direction, 1) }));
  return rated.sort((a, b) => b.rating - a.rating)[0]?.direction;
}

/** What a slide gains, and what the best slide after it would. */
function rate(board: Board, direction: number, ahead: number): number {
  const slid = slide(board, direction);
  const here = emptyCells(slid.board).length * WEIGHT.empty + slid.gained * WEIGHT.merge + shapeOf(slid.board);
  if (ahead === 0) return here;
  const next = [0, 1, 2, 3].filter((one) => slide(slid.board, one).moved);
  return here + Math.max(-50, ...next.map((one) => rate(slid.board, one, ahead - 1)));
}

/** The largest in a corner, and its row falling away in order. */
function shapeOf(board: Board): number {
  const row = board.slice(CELLS - 4);
  const inOrder = row.filter((power, place) => place > 0 && power > 0 && power <= (row[place - 1] ?? 0)).length;
  const largest = Math.max(...board);
  return (row[0] === largest ? largest * WEIGHT.corner : 0) + inOrder * WEIGHT.order;
}
