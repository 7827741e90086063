import type { Migration } from '../../platform/db/schema';
import { FunnelMark } from './funnel.entity';

export const reportSchema = {
  entities: [FunnelMark],
  migrations: [
    {
      name: '2026-11-22-10-funnel',
      async up(schema) {
        await schema.createTable({
          name: 'funnel_mark',
          columns: {
            brand_id: 'id',
            day: 'text10',
            campaign_id: 'id',
            step: 'text10',
            member_id: 'id',
            source: 'text60',
          },
          primary: ['brand_id', 'day', 'campaign_id', 'step', 'member_id'],
          index: [
            ['brand_id', 'campaign_id', 'day'],
            ['brand_id', 'member_id'],
          ],
        });
      },
    },
  ] satisfies Migration[],
};
