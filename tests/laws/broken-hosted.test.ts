import { isRefusal } from '@fanqu/shared/play/rehearse-hosted';
import { complaint, field, hostedRoom, withRules, type Broken } from './broken';
import * as laws from './hosted-laws';
import { SEED } from './plays';
import type { HostedRoom } from './rooms';

const quiz = hostedRoom('quiz/trivia');
const habit = hostedRoom('habit/sign-in');
const social = hostedRoom('social/assist');
const week = { days: 7, counting: 'total', makeUps: 1, makeUpDays: 3 };

const daysSigned = (state: unknown) => Object.keys(Object(field(state, 'signed'))).length;

/** Says yes to everything, and does nothing after the end. */
function yielding(): HostedRoom {
  const step: typeof habit.rules.step = (state, move, facts) => {
    const after = habit.rules.step(state, move, facts);
    return isRefusal(after) ? state : after;
  };
  return withRules(habit, { step });
}

/** Adds to the list it was given, where it should make a new one. */
function careless(): HostedRoom {
  const step: typeof habit.rules.step = (state, move, facts) => {
    const after = habit.rules.step(state, move, facts);
    return isRefusal(after) ? after : Object.assign(Object(state), after);
  };
  return withRules(habit, { step });
}

let starts = 0;
const start: typeof habit.rules.start = (seed, config, facts) =>
  Object.assign(Object(habit.rules.start(seed, config, facts)), { luck: (starts += 1) });

const refusing: typeof habit.rules.start = (seed, config, facts) =>
  Object.assign(Object(habit.rules.start(seed, config, facts)), { refused: 'never' });

/** The quiz's settings described without the mark that keeps the bank at home. */
const unmarked = JSON.parse(JSON.stringify(quiz.config).replaceAll('x-secret', 'x-open'));

const BROKEN: readonly Broken[] = [
  ['the key in a view', () => laws.secretFaults(withRules(quiz, { view: (state) => state })), /a view shows key/],
  ['the bank in the settings', () => laws.secretFaults({ ...quiz, config: unmarked }), /settings show key/],
  [
    'friends’ ids in a view',
    () => laws.secretFaults(withRules(social, { view: (state) => JSON.stringify(state) })),
    /secret text/,
  ],
  ['a step that changes its state', () => laws.sameStateFaults(careless()), /read only|not extensible/],
  ['chance from outside', () => laws.sameStateFaults(withRules(habit, { start })), /another way/],
  ['a state named like a refusal', () => laws.sameStateFaults(withRules(habit, { start: refusing })), /named refused/],
  [
    'a reader that trusts',
    () => laws.strangeMoveFaults(withRules(habit, { readMove: (raw) => raw })),
    /throws|server’s move/,
  ],
  [
    'the server’s move from a phone',
    () => laws.strangeMoveFaults(withRules(social, { readMove: Object })),
    /server’s move/,
  ],
  ['moves after the end', () => laws.scoreFaults(yielding(), week, SEED), /after the end is accepted/],
  [
    'a score that falls',
    () => laws.scoreFaults(withRules(habit, { score: (state) => daysSigned(state) % 3 }), week, SEED),
    /falls from 2 to 0/,
  ],
  [
    'a score past its bound',
    () => laws.scoreFaults(withRules(habit, { maxScore: () => 2 }), week, SEED),
    /outside 0 … 2/,
  ],
  [
    'bots all alike',
    () => laws.rankHostedFaults({ ...habit, bot: (_skill, config) => habit.bot('good', config) }),
    /medians/,
  ],
];

test.each(BROKEN)('%s', (_what, law, says) => {
  expect(complaint(law)).toMatch(says);
});
