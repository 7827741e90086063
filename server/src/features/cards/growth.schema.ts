import type { Migration } from '../../platform/db/schema';
import { GrowthEntry, MemberGrowth } from './growth.entity';

export const growthSchema = {
  entities: [MemberGrowth, GrowthEntry],
  migrations: [
    {
      name: '2026-11-22-03-growth',
      async up(schema) {
        await schema.createTable({
          name: 'member_growth',
          columns: { brand_id: 'id', member_id: 'id', growth: 'whole' },
          primary: ['brand_id', 'member_id'],
        });
        await schema.createTable({
          name: 'growth_entry',
          columns: {
            brand_id: 'id',
            id: 'id',
            member_id: 'id',
            amount: 'whole',
            reason: 'text20',
            request_key: 'text100',
            at: 'whole',
          },
          primary: ['brand_id', 'id'],
          unique: [['brand_id', 'request_key']],
          index: [['brand_id', 'member_id', 'id']],
        });
      },
    },
  ] satisfies Migration[],
};
