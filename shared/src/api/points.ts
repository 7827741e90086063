import type { EpochMs } from './common';

export interface PointsView {
  /** Can be spent now. */
  balance: number;
  held: number;
  expiringSoon: { amount: number; at: EpochMs } | null;
}

export const POSTING_REASONS = [
  'welcome',
  'play',
  'invite',
  'task',
  'adjust',
  'import',
  'turn',
  'redeem',
  'expire',
  'revert',
  'merge',
  'order',
  'erase',
] as const;
export type PostingReason = (typeof POSTING_REASONS)[number];

/** GET /api/m/points/history?cursor= and GET /api/c/members/:id/points → Page<PointsRow>, newest first */
export interface PointsRow {
  id: string;
  at: EpochMs;
  /** Plus for earned, minus for spent. */
  amount: number;
  balanceAfter: number;
  reason: PostingReason;
  text: string;
  state: 'pending' | 'posted' | 'voided';
}

/** POST /api/c/members/:id/points: adjust by staff, either sign; the memo is audited. */
export interface AdjustPoints {
  key: string;
  amount: number;
  memo: string;
}
