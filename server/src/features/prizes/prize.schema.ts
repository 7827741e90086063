import type { Migration } from '../../platform/db/schema';
import { Prize, PrizeCode, PrizeCount } from './prize.entity';
import { Delivery, Win, WinMove } from './win.entity';

export const prizeSchema = {
  entities: [Prize, PrizeCount, PrizeCode, Win, Delivery, WinMove],
  migrations: [
    {
      name: '2026-11-22-04-prizes',
      async up(schema) {
        await schema.createTable({
          name: 'prize',
          columns: {
            brand_id: 'id',
            id: 'id',
            name: 'text60',
            terms: 'doc',
            sprite: 'text40',
            value_fen: 'whole',
            cost_fen: 'whole',
            stock: 'whole?',
            given: 'whole',
            per_member: 'whole?',
            per_day: 'whole?',
            revision: 'whole',
            created_at: 'whole',
          },
          primary: ['brand_id', 'id'],
        });
        await schema.createTable({
          name: 'prize_count',
          columns: { brand_id: 'id', prize_id: 'id', holder: 'id', given: 'whole' },
          primary: ['brand_id', 'prize_id', 'holder'],
        });
        await schema.createTable({
          name: 'prize_code',
          columns: {
            brand_id: 'id',
            id: 'id',
            prize_id: 'id',
            blind: 'text40',
            sealed: 'long',
            win_id: 'id?',
            imported_at: 'whole',
          },
          primary: ['brand_id', 'id'],
          unique: [
            ['brand_id', 'prize_id', 'blind'],
            ['brand_id', 'win_id'],
          ],
          index: [['brand_id', 'prize_id', 'win_id', 'id']],
        });
      },
    },
    {
      name: '2026-11-22-04-wins',
      async up(schema) {
        await schema.createTable({
          name: 'win',
          columns: {
            brand_id: 'id',
            id: 'id',
            member_id: 'id',
            prize_id: 'id',
            face: 'doc',
            campaign_id: 'id',
            campaign_title: 'text60',
            play_id: 'id',
            request_key: 'text100',
            coupon_id: 'id?',
            how_to_use: 'long?',
            at: 'whole',
          },
          primary: ['brand_id', 'id'],
          unique: [['brand_id', 'request_key']],
          index: [
            ['brand_id', 'member_id', 'id'],
            ['brand_id', 'prize_id'],
            ['brand_id', 'campaign_id', 'id'],
          ],
        });
        await schema.createTable({
          name: 'delivery',
          columns: {
            brand_id: 'id',
            win_id: 'id',
            member_id: 'id',
            face: 'doc',
            state: 'text20',
            address: 'long?',
            carrier: 'text40?',
            tracking_no: 'text60?',
            won_at: 'whole',
            updated_at: 'whole',
          },
          primary: ['brand_id', 'win_id'],
          index: [
            ['brand_id', 'state', 'win_id'],
            ['brand_id', 'member_id'],
          ],
        });
        await schema.createTable({
          name: 'win_move',
          columns: { brand_id: 'id', merge_id: 'id', win_id: 'id' },
          primary: ['brand_id', 'merge_id', 'win_id'],
        });
      },
    },
  ] satisfies Migration[],
};
