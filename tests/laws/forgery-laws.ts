import fc from 'fast-check';
import { decodeRecording, encodeRecording } from '@fanqu/shared/play/recording';
import { replay } from '@fanqu/shared/play/replay';
import type { Recording } from '@fanqu/shared/play/rules';
import { faultIf, playOnce, SEED } from './plays';
import type { SkillRoom } from './rooms';
import { usualSettings } from './settings';

/** Cut, stretched, patched or scribbled on: refused, or judged by what it now says; never believed, never a crash. */
export function forgeryFaults(room: SkillRoom): string[] {
  const config = usualSettings(room)[0] ?? {};
  const { recording } = playOnce(room, 'good', SEED, config);
  const { ticks, inputs } = recording;
  const forged: [string, Recording][] = [
    ...[1, 2, 10, ticks - 1, ticks].map((cut): [string, Recording] => [
      `cut by ${cut}`,
      shortened(recording, ticks - cut),
    ]),
    ...[1, 60, 36_000].map((more): [string, Recording] => [`longer by ${more}`, { ticks: ticks + more, inputs }]),
    ...[-1, 0.5, Number.NaN, 2 ** 31].map((bad): [string, Recording] => [
      `input ${bad}`,
      { ticks, inputs: [[0, bad], ...inputs] },
    ]),
    ['an unknown input', { ticks, inputs: [[0, 0x7fff_fffe], ...inputs] }],
    ['an input after the end', { ticks, inputs: [...inputs, [ticks, inputs[0]?.[1] ?? 0]] }],
    ['an input before the start', { ticks, inputs: [[-1, inputs[0]?.[1] ?? 0], ...inputs] }],
    ['inputs in reverse', { ticks, inputs: [...inputs].reverse() }],
    ['as long as it likes', { ticks: 0x7fff_ffff, inputs }],
  ];
  return forged.flatMap(([what, forgery]) => {
    const result = replay(room.rules, SEED, config, forgery);
    return faultIf(result.ok, `${what} is accepted`);
  });
}

function shortened({ inputs }: Recording, ticks: number): Recording {
  return { ticks, inputs: inputs.filter(([tick]) => tick < ticks) };
}

/** A letter changed anywhere in the text, or text lost or added at its end. `decode` is given so that a lenient one can be shown to fail. */
export function scribbleFaults(room: SkillRoom, decode = decodeRecording): string[] {
  const config = usualSettings(room)[0] ?? {};
  const honest = encodeRecording(playOnce(room, 'fair', SEED, config).recording);
  const most = room.rules.maxScore(config);
  const faults = new Set<string>();
  const scribble = fc.tuple(
    fc.nat(honest.length - 1),
    fc.constantFrom(...'ABYZaz09+/=é'),
    fc.constantFrom('change', 'cut', 'add'),
  );
  fc.assert(
    fc.property(scribble, ([at, letter, way]) => {
      const text = scribbled(honest, at, letter, way);
      const decoded = decode(text);
      if (!decoded.ok) return;
      const result = replay(room.rules, SEED, config, decoded.recording);
      if (text !== honest && way !== 'change' && result.ok) faults.add(`${way} at ${at} is accepted`);
      if (result.ok && result.score > most) faults.add(`${way} at ${at} scores ${result.score}`);
    }),
    { seed: 42, numRuns: 60 },
  );
  return [...faults];
}

function scribbled(text: string, at: number, letter: string, way: string): string {
  if (way === 'cut') return text.slice(0, at);
  return way === 'add' ? text + letter.repeat(4) : text.slice(0, at) + letter + text.slice(at + 1);
}
