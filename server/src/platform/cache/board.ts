/** A place on a board; the first rank is 1, equal scores share one. */
export interface BoardPlace {
  member: string;
  score: number;
  rank: number;
}

type Score = Pick<BoardPlace, 'member' | 'score'>;

const byPlace = (a: Score, b: Score): number => b.score - a.score || (a.member < b.member ? -1 : 1);

/** Scores of members in memory; sorted when asked for and something changed. */
export class Board {
  private readonly scores = new Map<string, number>();
  private sorted: Score[] | null = null;

  /** Keeps the best of a member; past `most` members the last place falls off. */
  raise(member: string, score: number, most: number): void {
    const best = this.scores.get(member);
    if (best !== undefined && best >= score) return;
    this.scores.set(member, score);
    this.sorted = null;
    if (this.scores.size <= most) return;
    const last = this.places().pop();
    if (last) this.scores.delete(last.member);
  }

  top(count: number): BoardPlace[] {
    return ranked(this.places().slice(0, count));
  }

  rank(member: string): BoardPlace | null {
    const score = this.scores.get(member);
    if (score === undefined) return null;
    return { member, score, rank: 1 + this.places().findIndex((place) => place.score === score) };
  }

  private places(): Score[] {
    this.sorted ??= [...this.scores].map(([member, score]) => ({ member, score })).sort(byPlace);
    return this.sorted;
  }
}

/** Gives ranks to scores that start at the first place. */
export function ranked(scores: readonly Score[]): BoardPlace[] {
  const places: BoardPlace[] = [];
  for (const { member, score } of scores) {
    const above = places.at(-1);
    places.push({ member, score, rank: above?.score === score ? above.rank : places.length + 1 });
  }
  return places;
}
