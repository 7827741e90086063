import { decodeRecording } from '@fanqu/shared/play/recording';
import { complaint, field, skillRoom, withRules, type Broken } from './broken';
import { forgeryFaults, scribbleFaults } from './forgery-laws';
import { SEED } from './plays';
import { roundTripFaults, sameHashFaults } from './replay-laws';
import type { SkillRoom } from './rooms';
import { boundsFaults, rankFaults, sizeFaults } from './score-laws';

const room = skillRoom('_blank/blank');
const { rules, bot } = room;
const standard = { seconds: 20, litTicks: 45 };

/** Puts something more into the state at every tick. */
function tainted(taint: (state: unknown) => object): SkillRoom {
  const step: typeof rules.step = (state, inputs) => {
    const more = taint(state);
    return Object.assign(Object(rules.step(state, inputs)), more);
  };
  return withRules(room, { step });
}

const outside = { count: 0 };
const countOutside = () => (outside.count += 1);

/** Begins anew with each play, so one play alone is steady; two at once count into each other. */
function oneAtATime(): SkillRoom {
  const counting = tainted(() => ({ luck: countOutside() }));
  const start: typeof rules.start = (seed, config) => {
    outside.count = 0;
    return rules.start(seed, config);
  };
  return withRules(counting, { start });
}

/** JSON makes {} of a Map, and the next tick looks into it. */
function seenBefore(state: unknown): object {
  const seen = field(state, 'seen');
  return { seen: new Map(), lost: seen === undefined || seen instanceof Map ? 0 : 1 };
}

/** Lets four letters more pass. */
function lenient(text: string): ReturnType<typeof decodeRecording> {
  const strict = decodeRecording(text);
  return strict.ok ? strict : decodeRecording(text.slice(0, -4));
}

const isEven = (state: unknown) => Number(field(state, 'tick')) % 2 === 0;

const BROKEN: readonly Broken[] = [
  ['state kept outside', () => sameHashFaults(tainted(() => ({ luck: countOutside() }))), /replayed to/],
  ['state kept beside', () => sameHashFaults(oneAtATime()), /^two plays at once disturb each other/],
  ['a fraction in the state', () => roundTripFaults(tainted(() => ({ half: 0.5 }))), /not a whole number: 0.5/],
  ['minus nought in the state', () => roundTripFaults(tainted(() => ({ nought: -0 }))), /not a whole number: 0/],
  ['a function in the state', () => roundTripFaults(tainted(() => ({ call: () => 1 }))), /no JSON for function/],
  ['a map in the state', () => roundTripFaults(tainted(seenBefore)), /another way/],
  ['any input is legal', () => forgeryFaults(withRules(room, { isInput: () => true })), /an unknown input is accepted/],
  ['over from the start', () => forgeryFaults(withRules(room, { over: () => true })), /cut by|longer by/],
  ['over every other tick', () => complaintsOfEven(), /ends|cut by/],
  ['no end', () => boundsFaults(withRules(room, { over: () => false }), standard, SEED), /refused: ends-too-early/],
  ['a lenient decoder', () => scribbleFaults(room, lenient), /add at \d+ is accepted/],
  [
    'a score past its bound',
    () => boundsFaults(withRules(room, { maxScore: () => 1 }), standard, SEED),
    /outside 0 … 1/,
  ],
  ['a score below nought', () => boundsFaults(belowNought(), standard, SEED), /score -1 is outside/],
  [
    'bots all alike',
    () => rankFaults({ ...room, bot: (_skill, config) => bot('fair', config) }),
    /medians (\d+), \1, \1/,
  ],
  ['bots in reverse', () => rankFaults({ ...room, bot: reversed }), /medians/],
  ['an input on every tick', () => sizeFaults({ ...room, bot: () => () => [1, 1] }), /letters for 1200 ticks/],
];

/** An honest-looking recording of 0 ticks is accepted when the game calls itself over before its first tick. */
function complaintsOfEven(): string[] {
  return forgeryFaults(withRules(room, { over: isEven }));
}

function belowNought(): SkillRoom {
  return withRules(room, { score: (state) => rules.score(state) - 1 });
}

const reversed: typeof bot = (skill, config) => bot(skill === 'bad' ? 'good' : 'bad', config);

test.each(BROKEN)('%s', (_what, law, says) => {
  expect(complaint(law)).toMatch(says);
});

test('the same laws have nothing to say of the room unbroken', () => {
  const faults = [sameHashFaults, roundTripFaults, forgeryFaults, scribbleFaults, rankFaults, sizeFaults].flatMap(
    (law) => law(room),
  );
  expect([...faults, ...boundsFaults(room, standard, SEED)]).toEqual([]);
});
