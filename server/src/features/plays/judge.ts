import type { ErrorCode } from '@fanqu/shared/api/errors';
import { decodeRecording } from '@fanqu/shared/play/recording';
import { replay } from '@fanqu/shared/play/replay';
import { type Seed, type SkillRules, TICKS_PER_SECOND } from '@fanqu/shared/play/rules';

/** Slack for clocks and networks: a play may claim this much more time than has passed. */
const CLOCK_SLACK_MS = 1_500;

export type Verdict = { ok: true; score: number } | { ok: false; code: ErrorCode; reason: string };

/**
 * Computes the score of a skill play from its recording; what the phone says of it is never read.
 * @param elapsedMs by the server's clock, from start to finish
 */
export function judge(
  rules: SkillRules<unknown, unknown>,
  seed: Seed,
  config: unknown,
  recordingText: string,
  elapsedMs: number,
): Verdict {
  const decoded = decodeRecording(recordingText);
  if (!decoded.ok) return { ok: false, code: 'RECORDING_INVALID', reason: decoded.reason };
  const playedMs = (decoded.recording.ticks * 1_000) / TICKS_PER_SECOND;
  if (playedMs > elapsedMs + CLOCK_SLACK_MS) return { ok: false, code: 'TOO_FAST', reason: 'clock' };
  const replayed = replay(rules, seed, config, decoded.recording);
  if (!replayed.ok) return { ok: false, code: 'RECORDING_INVALID', reason: replayed.reason };
  return { ok: true, score: replayed.score };
}
