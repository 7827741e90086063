/** A question as this play asks it: choices in this play's order. */
export interface Asked {
  readonly text: string;
  readonly choices: readonly string[];
  /** Where the right choice went. Never leaves the server before the answer. */
  readonly key: number;
  readonly why: string;
}

export interface Answered {
  /** null: passed or too late. */
  readonly choice: number | null;
  readonly right: boolean;
  readonly late: boolean;
  readonly points: number;
}

export interface State {
  readonly seconds: number;
  readonly rightPoints: number;
  readonly quickPoints: number;
  readonly asked: readonly Asked[];
  readonly answered: readonly Answered[];
  /** When the question being asked was shown (server clock); null between questions. */
  readonly shownAt: number | null;
}

export type Move = { kind: 'next' } | { kind: 'answer'; choice: number } | { kind: 'pass' };

/** How the last question went: only now the key. */
export interface Shown extends Answered {
  readonly text: string;
  readonly choices: readonly string[];
  readonly rightChoice: number;
  readonly why: string;
}

export interface View {
  /** ready: `next` shows a question. asking: answer it. over: no more. */
  readonly phase: 'ready' | 'asking' | 'over';
  /** Of the question asked now or next, from 1. */
  readonly number: number;
  readonly of: number;
  readonly question: { readonly text: string; readonly choices: readonly string[] } | null;
  /** Server times of the question on show, and the server's now, so that a phone with a wrong clock counts right. */
  readonly shownAt: number | null;
  readonly closesAt: number | null;
  readonly now: number;
  readonly last: Shown | null;
  readonly rightInRow: number;
  readonly rightInAll: number;
  readonly score: number;
}
