import type { EpochMs, Fen, Keyed } from './common';

export type CouponTerms =
  | { kind: 'cash'; amountFen: Fen }
  /** off: 2000 means 20.00 % off (八折); capFen bounds the saving. */
  | { kind: 'discount'; offBasisPoints: number; capFen: Fen | null }
  | { kind: 'gift'; gift: string }
  | { kind: 'shipping' };

export type CouponValidity =
  | { kind: 'fixed'; from: EpochMs; until: EpochMs }
  /** Starts `afterDays` whole days after the grant (0: at once) and lasts `days`. */
  | { kind: 'relative'; afterDays: number; days: number };

/** POST /api/c/coupon-templates and PUT /api/c/coupon-templates/:id (with revision) */
export interface CouponTemplateBody {
  name: string;
  terms: CouponTerms;
  minimumSpendFen: Fen;
  validity: CouponValidity;
  /** Store codes; empty: every store. */
  stores: string[];
  stock: number;
  perMember: number;
  /** Shown to the member: how and where to use it. */
  howToUse: string;
  /** What one costs the brand, for budgets. */
  costFen: Fen;
}

/** GET /api/c/coupon-templates → Page<CouponTemplateView>; GET …/:id; POST …/:id/stop and …/:id/start {} → CouponTemplateView */
export interface CouponTemplateView extends CouponTemplateBody {
  id: string;
  granted: number;
  redeemed: number;
  stockLeft: number;
  state: 'active' | 'stopped';
  revision: number;
  createdAt: EpochMs;
}

export type CouponState = 'usable' | 'upcoming' | 'used' | 'expired';

/** GET /api/m/coupons?state=&cursor= and GET /api/c/members/:id/coupons → Page<CouponView>, newest first; GET /api/m/coupons/:id → CouponView */
export interface CouponView {
  id: string;
  name: string;
  terms: CouponTerms;
  /** 「满 100 减 20」 */
  text: string;
  minimumSpendFen: Fen;
  from: EpochMs;
  until: EpochMs;
  state: CouponState;
  stores: string[];
  howToUse: string;
  usedAt: EpochMs | null;
  usedStore: string | null;
}

/** POST /api/m/coupons/:id/code → a one-time code for the till, good for 60 s */
export interface CouponCode {
  code: string;
  /** PNG data URL of the QR code. */
  qr: string;
  expiresAt: EpochMs;
}

/** POST /api/c/redemptions/look {code}: what would be redeemed, without doing it → CouponLook */
export interface LookCoupon {
  code: string;
}
export interface CouponLook {
  coupon: CouponView;
  member: { nickname: string | null; phone: string | null; level: string | null };
}

/** POST /api/c/redemptions */
export interface RedeemCoupon extends Keyed {
  code: string;
  storeCode: string;
  /** Order value at the till, checked against the minimum; absent: not checked. */
  orderFen?: Fen;
}
export interface RedemptionView {
  id: string;
  coupon: CouponView;
  savedFen: Fen | null;
  storeCode: string;
  at: EpochMs;
  undoneAt: EpochMs | null;
}
/** POST /api/c/redemptions/:id/undo {key, memo} → RedemptionView; GET /api/c/redemptions?cursor= → Page<RedemptionView> */
export interface UndoRedemption extends Keyed {
  memo: string;
}

/** POST /api/c/members/:id/coupons {key, templateId} → CouponView */
export interface GrantCoupon extends Keyed {
  templateId: string;
}
