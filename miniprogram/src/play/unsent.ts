import { keep, recall } from '../store/storage';

/** A play that is over for the member but not yet for the server. */
export interface Unsent {
  readonly playId: string;
  readonly campaignId: string;
  readonly key: string;
  /** null: a luck play, which is only asked for its result. */
  readonly recording: string | null;
}

const SLOT = 'unsent-plays';
const MOST = 8;

/** Written before the first try, so that neither a lost network nor a closed phone loses a play. */
export function keepUnsent(play: Unsent): void {
  const others = allUnsent().filter(({ playId }) => playId !== play.playId);
  keep(SLOT, [...others, play].slice(-MOST));
}

export function dropUnsent(playId: string): void {
  keep(
    SLOT,
    allUnsent().filter((play) => play.playId !== playId),
  );
}

export function findUnsent(campaignId: string): Unsent | null {
  return allUnsent().find((play) => play.campaignId === campaignId) ?? null;
}

function allUnsent(): Unsent[] {
  return recall<Unsent[]>(SLOT) ?? [];
}
