import { replay } from './replay';
import type { Recording, SkillRules } from './rules';

/** Ends after 5 ticks; a 1 is a point, a 2 is a point below zero, a 3 is fifty. */
interface Count {
  tick: number;
  score: number;
}
const WORTH = [0, 1, -1, 50];

const counting: SkillRules<Count, { most: number }> = {
  kind: 'skill',
  version: 1,
  start: () => ({ tick: 0, score: 0 }),
  step: ({ tick, score }, inputs) => ({
    tick: tick + 1,
    score: inputs.reduce((sum, input) => sum + (WORTH[input] ?? 0), score),
  }),
  score: ({ score }) => score,
  over: ({ tick }) => tick >= 5,
  isInput: (input) => input >= 1 && input <= 3,
  maxTicks: ({ most }) => most,
  maxScore: () => 40,
};

function judged(recording: Recording, most = 10): unknown {
  const result = replay(counting, [1, 2, 3, 4], { most }, recording);
  return result.ok ? { score: result.score, ticks: result.ticks } : result.reason;
}

test('an honest recording gives its score, two inputs on one tick included', () => {
  expect(
    judged({
      ticks: 5,
      inputs: [
        [0, 1],
        [3, 1],
        [3, 1],
        [4, 1],
      ],
    }),
  ).toEqual({ score: 4, ticks: 5 });
});

test.each<[string, Recording, string]>([
  ['cut before the end', { ticks: 4, inputs: [] }, 'ends-too-early'],
  ['no tick at all', { ticks: 0, inputs: [] }, 'ends-too-early'],
  ['going on after the end', { ticks: 6, inputs: [[5, 1]] }, 'goes-on-after-end'],
  ['longer than any play', { ticks: 11, inputs: [] }, 'too-many-ticks'],
  ['an input the room does not know', { ticks: 5, inputs: [[0, 9]] }, 'illegal-input'],
  ['a score below zero', { ticks: 5, inputs: [[0, 2]] }, 'score-out-of-bounds'],
  ['a score above the most', { ticks: 5, inputs: [[0, 3]] }, 'score-out-of-bounds'],
  [
    'ticks out of order',
    {
      ticks: 5,
      inputs: [
        [3, 1],
        [1, 1],
      ],
    },
    'ticks-go-back',
  ],
])('%s is refused', (_name, recording, reason) => {
  expect(judged(recording)).toBe(reason);
});

test('work is bounded by the room, not by the recording', () => {
  expect(judged({ ticks: 0x7fff_ffff, inputs: [] })).toBe('too-many-ticks');
});
