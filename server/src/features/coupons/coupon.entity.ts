import { Entity } from 'typeorm';
import type { CouponTerms } from '@fanqu/shared/api/coupon';
import { Doc, Flag, Key, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** What was promised to the member on the day of the grant. */
export interface CouponFace {
  name: string;
  terms: CouponTerms;
  minimumSpendFen: number;
  stores: string[];
  howToUse: string;
}

/** One coupon of one member. Its state is not stored: it follows from the times. */
@Entity('coupon')
export class Coupon {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() templateId: string;
  @Ref() memberId: string;
  @Doc() face: CouponFace;
  /** Good from … until, both included. */
  @Time() fromAt: number;
  @Time() untilAt: number;
  /** `untilAt` while neither used nor recorded as expired: the index over it holds open coupons only. */
  @Time({ nullable: true }) openUntil: number | null;
  @Text(100) requestKey: string;
  /** What brought it about: 'play:<id>'. */
  @Text(80, { nullable: true }) source: string | null;
  @Time() grantedAt: number;
  @Time({ nullable: true }) usedAt: number | null;
  @Ref({ nullable: true }) usedStore: string | null;
  @Ref({ nullable: true }) redemptionId: string | null;
}

/** The code a member shows at the till: one at a time, a minute long, kept as a keyed hash only. */
@Entity('coupon_code')
export class TillCode {
  @Key() brandId: string;
  @Key(64) codeHash: string;
  @Ref() couponId: string;
  @Time() expiresAt: number;
  @Flag() used: boolean;
}

/** A coupon was used at a till; undone when it was a mistake. */
@Entity('coupon_redemption')
export class Redemption {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() couponId: string;
  @Ref() templateId: string;
  @Ref() memberId: string;
  @Ref() storeCode: string;
  @Ref() staffId: string;
  @Whole({ nullable: true }) orderFen: number | null;
  @Whole({ nullable: true }) savedFen: number | null;
  @Time() at: number;
  @Time({ nullable: true }) undoneAt: number | null;
}

/** A coupon that changed hands in a merge, so that undoing it finds it again. */
@Entity('coupon_move')
export class CouponMove {
  @Key() brandId: string;
  @Key() mergeId: string;
  @Key() couponId: string;
}
