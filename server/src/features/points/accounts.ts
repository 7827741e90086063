import type { PostingReason } from '@fanqu/shared/api/points';

/**
 * The brand's own accounts. A member's account is named by the member's id. These four keep no balance row: each would be
 * the hottest row of the brand. Their sums are rolled up by query.
 */
export const ISSUE = 'issue';
export const SPENT = 'spent';
export const EXPIRED = 'expired';
/** What is on its way from one member to another while they are merged; always back at zero. */
export const MOVED = 'moved';

export interface Accounts {
  fromAccount: string;
  toAccount: string;
}

/** Earned points come from the issue account; spent ones go to where their reason says. */
export function accountsOf(memberId: string, amount: number, reason: PostingReason): Accounts {
  if (amount > 0) return { fromAccount: ISSUE, toAccount: memberId };
  const lapsed = reason === 'expire' || reason === 'erase';
  return { fromAccount: memberId, toAccount: lapsed ? EXPIRED : SPENT };
}
