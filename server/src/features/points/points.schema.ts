import type { Migration } from '../../platform/db/schema';
import { Balance } from './balance.entity';
import { Lot, LotUse, PointsMerge } from './lot.entity';
import { Posting } from './posting.entity';

export const pointsSchema = {
  entities: [Posting, Balance, Lot, LotUse, PointsMerge],
  migrations: [
    {
      name: '2026-11-22-02-points',
      async up(schema) {
        await schema.createTable({
          name: 'points_posting',
          columns: {
            brand_id: 'id',
            id: 'id',
            member_id: 'id',
            from_account: 'text40',
            to_account: 'text40',
            amount: 'whole',
            reason: 'text10',
            state: 'text10',
            request_key: 'text100',
            reverts_id: 'id?',
            note: 'text200?',
            source: 'text80?',
            at: 'whole',
            settled_at: 'whole?',
          },
          primary: ['brand_id', 'id'],
          unique: [
            ['brand_id', 'request_key'],
            ['brand_id', 'reverts_id'],
          ],
          index: [['brand_id', 'member_id', 'id']],
        });
        await schema.createTable({
          name: 'points_balance',
          columns: { brand_id: 'id', member_id: 'id', balance: 'whole', held: 'whole' },
          primary: ['brand_id', 'member_id'],
        });
        await schema.createTable({
          name: 'points_lot',
          columns: {
            brand_id: 'id',
            id: 'id',
            member_id: 'id',
            posting_id: 'id',
            amount: 'whole',
            remaining: 'whole',
            expires_at: 'whole',
            due_at: 'whole?',
            origin_id: 'id?',
            merge_id: 'id?',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'member_id', 'due_at'], ['due_at'], ['brand_id', 'merge_id']],
        });
        await schema.createTable({
          name: 'points_lot_use',
          columns: { brand_id: 'id', posting_id: 'id', lot_id: 'id', amount: 'whole' },
          primary: ['brand_id', 'posting_id', 'lot_id'],
        });
        await schema.createTable({
          name: 'points_merge',
          columns: { brand_id: 'id', merge_id: 'id', from_id: 'id', to_id: 'id', undone_at: 'whole?' },
          primary: ['brand_id', 'merge_id'],
          index: [['brand_id', 'from_id']],
        });
      },
    },
  ] satisfies Migration[],
};
