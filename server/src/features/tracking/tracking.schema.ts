import type { Migration } from '../../platform/db/schema';
import { CampaignVisit, MemberEvent } from './event.entity';

export const trackingSchema = {
  entities: [MemberEvent, CampaignVisit],
  migrations: [
    {
      name: '2026-11-22-07-tracking',
      async up(schema) {
        await schema.createTable({
          name: 'member_event',
          columns: {
            brand_id: 'id',
            member_id: 'id',
            id: 'id',
            name: 'text40',
            source: 'text6',
            props: 'doc',
            claimed_at: 'whole',
            at: 'whole',
          },
          primary: ['brand_id', 'member_id', 'id'],
          index: [
            ['brand_id', 'member_id', 'at', 'claimed_at'],
            ['brand_id', 'at'],
          ],
        });
        await schema.createTable({
          name: 'campaign_visit',
          columns: { brand_id: 'id', campaign_id: 'id', member_id: 'id', day: 'text10' },
          primary: ['brand_id', 'campaign_id', 'member_id', 'day'],
        });
      },
    },
  ] satisfies Migration[],
};
