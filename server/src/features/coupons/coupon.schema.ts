import type { Migration } from '../../platform/db/schema';
import { Coupon, CouponMove, Redemption, TillCode } from './coupon.entity';
import { CouponCount, CouponTemplate } from './template.entity';

export const couponSchema = {
  entities: [CouponTemplate, CouponCount, Coupon, TillCode, Redemption, CouponMove],
  migrations: [
    {
      name: '2026-11-22-03-coupons',
      async up(schema) {
        await schema.createTable({
          name: 'coupon_template',
          columns: {
            brand_id: 'id',
            id: 'id',
            name: 'text60',
            terms: 'doc',
            minimum_spend_fen: 'whole',
            validity: 'doc',
            stores: 'doc',
            stock: 'whole',
            granted: 'whole',
            redeemed: 'whole',
            per_member: 'whole',
            how_to_use: 'long',
            cost_fen: 'whole',
            state: 'text10',
            revision: 'whole',
            created_at: 'whole',
          },
          primary: ['brand_id', 'id'],
        });
        await schema.createTable({
          name: 'coupon_count',
          columns: { brand_id: 'id', template_id: 'id', member_id: 'id', granted: 'whole' },
          primary: ['brand_id', 'template_id', 'member_id'],
        });
        await schema.createTable({
          name: 'coupon',
          columns: {
            brand_id: 'id',
            id: 'id',
            template_id: 'id',
            member_id: 'id',
            face: 'doc',
            from_at: 'whole',
            until_at: 'whole',
            open_until: 'whole?',
            request_key: 'text100',
            source: 'text80?',
            granted_at: 'whole',
            used_at: 'whole?',
            used_store: 'id?',
            redemption_id: 'id?',
          },
          primary: ['brand_id', 'id'],
          unique: [['brand_id', 'request_key']],
          index: [['brand_id', 'member_id', 'id'], ['open_until']],
        });
        await schema.createTable({
          name: 'coupon_code',
          columns: { brand_id: 'id', code_hash: 'text64', coupon_id: 'id', expires_at: 'whole', used: 'flag' },
          primary: ['brand_id', 'code_hash'],
          index: [['brand_id', 'coupon_id']],
        });
        await schema.createTable({
          name: 'coupon_redemption',
          columns: {
            brand_id: 'id',
            id: 'id',
            coupon_id: 'id',
            template_id: 'id',
            member_id: 'id',
            store_code: 'id',
            staff_id: 'id',
            order_fen: 'whole?',
            saved_fen: 'whole?',
            at: 'whole',
            undone_at: 'whole?',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'store_code', 'id']],
        });
        await schema.createTable({
          name: 'coupon_move',
          columns: { brand_id: 'id', merge_id: 'id', coupon_id: 'id' },
          primary: ['brand_id', 'merge_id', 'coupon_id'],
        });
      },
    },
  ] satisfies Migration[],
};
