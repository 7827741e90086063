import { Entity } from 'typeorm';
import type { CouponTemplateView, CouponTerms, CouponValidity } from '@fanqu/shared/api/coupon';
import { Doc, Key, LongText, Text, Time, Whole } from '../../platform/db/columns';

/** What can be issued. Coupons that were granted keep the terms of their day. */
@Entity('coupon_template')
export class CouponTemplate {
  @Key() brandId: string;
  @Key() id: string;
  @Text(60) name: string;
  @Doc() terms: CouponTerms;
  @Whole() minimumSpendFen: number;
  @Doc() validity: CouponValidity;
  @Doc() stores: string[];
  @Whole() stock: number;
  /** Never above `stock`. */
  @Whole() granted: number;
  @Whole() redeemed: number;
  @Whole() perMember: number;
  @LongText() howToUse: string;
  @Whole() costFen: number;
  @Text(10) state: CouponTemplateView['state'];
  @Whole() revision: number;
  @Time() createdAt: number;
}

/** How many of a template a member was granted: the row that guards the cap. */
@Entity('coupon_count')
export class CouponCount {
  @Key() brandId: string;
  @Key() templateId: string;
  @Key() memberId: string;
  @Whole() granted: number;
}
