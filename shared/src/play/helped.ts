/**
 * The move of social rooms that only the server makes: a friend did something real (finished a first play). `by` is
 * the friend's member id; it stays in the state and never enters a view. No `readMove` gives it.
 */
export interface Helped {
  readonly kind: 'helped';
  readonly by: string;
}
