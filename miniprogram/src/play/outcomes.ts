import type { HelpView } from '@fanqu/shared/api/invite';
import type { PlayResult } from '@fanqu/shared/api/play';
import type { Outcome } from '@fanqu/shared/stage/room';
import type { Lobby } from './judge';

/** Where a luck room's picture must stop. With no draw in the tier: where the reward stands, or at its first place. */
export function outcomeOf({ draw, rewards }: PlayResult, lobby: Lobby | null): Outcome {
  if (draw !== null) return { place: Math.max(0, draw.place), prize: draw.prize };
  const name = rewards[0]?.text ?? '';
  const at = lobby?.faces.findIndex((face) => face.name === name) ?? -1;
  return { place: Math.max(0, at), prize: { id: '', name, kind: 'thanks', sprite: 'wrapped-gift' } };
}

/** What lending a hand gave, as the result sheet tells it: no play, no score, no draw. */
export function helpResult({ rewards, becamePan }: HelpView, lobby: Lobby | null): PlayResult {
  return {
    playId: '',
    campaignId: lobby?.campaignId ?? '',
    gameId: '',
    score: 0,
    best: 0,
    tier: { name: '', index: 0, next: null },
    rewards,
    draw: null,
    becamePan,
    invitePaid: null,
    turnsLeft: lobby?.turns?.left ?? 0,
    finishedAt: Date.now(),
  };
}
