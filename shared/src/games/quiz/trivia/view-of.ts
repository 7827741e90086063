import type { Facts } from '../../../play/rules';
import type { Shown, State, View } from './state';

/** All a phone may see: the question being asked without its key, and the last one with it. */
export function view(state: State, facts: Facts): View {
  const number = Math.min(state.answered.length + 1, state.asked.length);
  const { shownAt } = state;
  return {
    phase: phaseOf(state),
    number,
    of: state.asked.length,
    question: shownAt === null ? null : questionOf(state),
    shownAt,
    closesAt: shownAt === null ? null : shownAt + state.seconds * 1000,
    now: facts.now,
    last: lastOf(state),
    rightInRow: inRow(state),
    rightInAll: state.answered.filter((one) => one.right).length,
    score: state.answered.reduce((sum, one) => sum + one.points, 0),
  };
}

function phaseOf(state: State): View['phase'] {
  if (state.answered.length >= state.asked.length) return 'over';
  return state.shownAt === null ? 'ready' : 'asking';
}

function questionOf(state: State): View['question'] {
  const asked = state.asked[state.answered.length];
  return asked === undefined ? null : { text: asked.text, choices: asked.choices };
}

function lastOf(state: State): Shown | null {
  const place = state.answered.length - 1;
  const asked = state.asked[place];
  const answer = state.answered[place];
  if (asked === undefined || answer === undefined) return null;
  return { ...answer, text: asked.text, choices: asked.choices, rightChoice: asked.key, why: asked.why };
}

function inRow(state: State): number {
  const sinceWrong = [...state.answered].reverse().findIndex((one) => !one.right);
  return sinceWrong < 0 ? state.answered.length : sinceWrong;
}
