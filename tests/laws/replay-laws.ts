import { canonicalOf } from '@fanqu/shared/play/canonical';
import { hashState } from '@fanqu/shared/play/hash';
import { decodeRecording, encodeRecording } from '@fanqu/shared/play/recording';
import { replay } from '@fanqu/shared/play/replay';
import type { Input, Recording, Seed } from '@fanqu/shared/play/rules';
import { faultIf, playOnce, SEED } from './plays';
import type { Config, SkillRoom } from './rooms';
import { usualSettings } from './settings';

const OTHER: Seed = [9, 8, 7, 6];

/** The same recording gives the same hash: again, through its text, and beside another play in the same process. */
export function sameHashFaults(room: SkillRoom): string[] {
  return usualSettings(room).flatMap((config) => {
    const played = playOnce(room, 'fair', SEED, config);
    const decoded = decodeRecording(encodeRecording(played.recording));
    const again = decoded.ok ? replay(room.rules, SEED, config, decoded.recording) : decoded;
    const same = again.ok && again.hash === played.hash && again.score === played.score;
    return [
      ...faultIf(!same, `replayed to ${JSON.stringify(again)}, played ${played.score} ${played.hash}`),
      ...faultIf(besideAnother(room, config, played.recording) !== played.hash, 'two plays at once disturb each other'),
    ];
  });
}

function besideAnother(room: SkillRoom, config: Config, recording: Recording): string {
  const { rules } = room;
  let state = rules.start(SEED, config);
  let other = rules.start(OTHER, config);
  for (let tick = 0; tick < recording.ticks; tick += 1) {
    if (!rules.over(other)) other = rules.step(other, []);
    state = rules.step(state, inputsOn(recording, tick));
  }
  return hashState(state);
}

function inputsOn(recording: Recording, tick: number): Input[] {
  return recording.inputs.flatMap(([at, input]) => (at === tick ? [input] : []));
}

/** The state is plain JSON of whole numbers at every tick: put through JSON each time, the play goes on the same. */
export function roundTripFaults(room: SkillRoom): string[] {
  const config = usualSettings(room)[0] ?? {};
  const played = playOnce(room, 'good', SEED, config);
  const inputs = new Map<number, Input[]>();
  for (const [tick, input] of played.recording.inputs) inputs.set(tick, [...(inputs.get(tick) ?? []), input]);
  let state = room.rules.start(SEED, config);
  for (let tick = 0; tick < played.ticks; tick += 1) {
    state = JSON.parse(JSON.stringify(state));
    state = room.rules.step(state, inputs.get(tick) ?? []);
    const fault = notJson(state);
    if (fault !== null) return [`tick ${tick}: ${fault}`];
  }
  return faultIf(hashState(state) !== played.hash, 'a state put through JSON goes another way');
}

export function notJson(state: unknown): string | null {
  try {
    canonicalOf(state);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no JSON';
  }
}
