import type { EpochMs, Keyed } from './common';

/** POST /api/m/card/phone: bind by WeChat phone code. `consentVersion` is the phone consent the member just agreed to. */
export interface BindByPhone extends Keyed {
  code: string;
  consentVersion: string;
}

/** POST /api/m/card/sms: send a code to the phone on record of this card. */
export interface SendCardSms {
  cardNo: string;
}
export interface SmsSent {
  /** 138******00 */
  phone: string;
  expiresAt: EpochMs;
  resendAfterMs: number;
}

/** POST /api/m/card/number */
export interface BindByNumber extends Keyed {
  cardNo: string;
  smsCode: string;
  consentVersion: string;
}

/** GET /api/m/card → CardView | null (as {card}) */
export interface CardView {
  no: string;
  level: LevelView;
  growth: number;
  /** The level after this one, and the growth that is missing; null at the top. */
  next: { name: string; missing: number } | null;
  boundAt: EpochMs;
}

export interface LevelView {
  rank: number;
  name: string;
  /** Material of the level card: paper, copper, silver, gold, jade. */
  material: string;
  benefits: string[];
  from: number;
}

export interface BindResult {
  card: CardView;
  /** Was there a card of this phone already (its history came along)? */
  existing: boolean;
  /** Set when another member turned out to be the same person. */
  mergedMemberId: string | null;
  pointsBroughtAlong: number;
}

// ---- console ----

/** GET /api/c/levels → Level[]; PUT /api/c/levels {levels} → Level[] */
export interface Level {
  rank: number;
  name: string;
  material: string;
  growthFrom: number;
  benefits: string[];
}

/**
 * POST /api/c/card-imports {name, csv} → CardImportView, up to 1 MB; or ?name=… with the file itself as the body, of type
 * text/csv, in UTF-8 or GBK, up to 12 MB and 200,000 cards. GET /api/c/card-imports/:id shows progress;
 * GET /api/c/card-imports → CardImportView[], the latest 50, newest first, without their faults
 */
export interface CardImportView {
  id: string;
  name: string;
  state: 'running' | 'done' | 'failed';
  total: number;
  done: number;
  imported: number;
  updated: number;
  failed: number;
  /** The first 200; all of them as CSV at GET /api/c/card-imports/:id/faults.csv */
  faults: { row: number; column: string; value: string; text: string }[];
  startedAt: EpochMs;
  finishedAt: EpochMs | null;
}

/** Header of the import file, in this order or any other. */
export const CARD_IMPORT_COLUMNS = ['card_no', 'phone', 'level', 'growth', 'points', 'opened_at', 'name'] as const;
