import fc from 'fast-check';
import { toBase64 } from './bytes';
import { decodeRecording, encodeRecording, MAX_INPUTS_PER_TICK, MAX_RECORDING_BYTES } from './recording';
import type { Recording } from './rules';

const recordings = fc.array(fc.tuple(fc.nat(60), fc.nat(0x7fff_ffff)), { maxLength: 60 }).map((steps): Recording => {
  let tick = 0;
  const inputs = steps.map(([later, input]): [number, number] => [(tick += later + 1), input]);
  return { ticks: tick + 1, inputs };
});

test('what was recorded is what is read', () => {
  fc.assert(
    fc.property(recordings, (recording) => {
      expect(decodeRecording(encodeRecording(recording))).toEqual({ ok: true, recording });
    }),
  );
});

test('there is one spelling: whatever else decodes would encode to other letters', () => {
  const mutation = fc.tuple(recordings, fc.nat(), fc.nat(63));
  fc.assert(
    fc.property(mutation, ([recording, where, letter]) => {
      const text = encodeRecording(recording);
      const at = where % text.length;
      const changed =
        text.slice(0, at) +
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charAt(letter) +
        text.slice(at + 1);
      const decoded = decodeRecording(changed);
      if (decoded.ok) expect(encodeRecording(decoded.recording)).toBe(changed);
    }),
  );
});

const crowd = Array.from({ length: MAX_INPUTS_PER_TICK + 1 }, () => [0, 1]).flat();

test.each([
  ['no text', '', 'not-base64'],
  ['no base64', '!!!!', 'not-base64'],
  ['another format', toBase64([2, 5]), 'unknown-format'],
  ['no number of inputs', toBase64([1, 5]), 'cut'],
  ['a tick without input', toBase64([1, 5, 1, 1]), 'cut'],
  ['an input more than it says', toBase64([1, 5, 1, 0, 1, 0, 1]), 'cut'],
  ['an input less than it says', toBase64([1, 5, 2, 0, 1]), 'cut'],
  ['a number cut short', toBase64([1, 0x85]), 'bad-number'],
  ['a number written too long', toBase64([1, 0x85, 0x00]), 'bad-number'],
  ['a number past 31 bits', toBase64([1, 0xff, 0xff, 0xff, 0xff, 0x0f]), 'bad-number'],
  ['an input on the tick after the end', toBase64([1, 5, 1, 5, 1]), 'input-after-end'],
  ['more inputs on a tick than fingers', toBase64([1, 5, crowd.length / 2, ...crowd]), 'too-many-inputs'],
  ['a text far too long', 'A'.repeat(MAX_RECORDING_BYTES * 2), 'too-long'],
  ['ticks that add up past 31 bits', toBase64([1, 5, 2, 0xff, 0xff, 0xff, 0xff, 7, 0, 1, 0]), 'input-after-end'],
])('%s is refused', (_name, text, reason) => {
  expect(decodeRecording(text)).toEqual({ ok: false, reason });
});

test.each([
  [
    {
      ticks: 5,
      inputs: [
        [3, 1],
        [2, 1],
      ],
    },
    'ticks-go-back',
  ],
  [{ ticks: 5, inputs: [[5, 1]] }, 'input-after-end'],
  [{ ticks: 5, inputs: [[1, -1]] }, 'bad-number'],
  [{ ticks: 5, inputs: [[1, 0.5]] }, 'bad-number'],
  [{ ticks: -1, inputs: [] }, 'bad-number'],
] as const)('%j is not written', (recording, reason) => {
  expect(() => encodeRecording(recording)).toThrow(reason);
});
