import type { Migration } from '../../platform/db/schema';
import { Campaign, CampaignEntryRow, CampaignVersion, TurnAccount, TurnTask } from './campaign.entity';

export const campaignSchema = {
  entities: [Campaign, CampaignVersion, CampaignEntryRow, TurnAccount, TurnTask],
  migrations: [
    {
      name: '2026-11-22-05-campaigns',
      async up(schema) {
        await schema.createTable({
          name: 'campaign',
          columns: {
            brand_id: 'id',
            id: 'id',
            title: 'text60',
            game_id: 'text60',
            phase: 'text10',
            starts_at: 'whole',
            ends_at: 'whole',
            body: 'doc',
            version_id: 'id?',
            revision: 'whole',
            created_at: 'whole',
            updated_at: 'whole',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'phase', 'ends_at']],
        });
        await schema.createTable({
          name: 'campaign_version',
          columns: {
            brand_id: 'id',
            id: 'id',
            campaign_id: 'id',
            body: 'doc',
            rules_version: 'whole',
            hash: 'text64',
            commitment: 'text64',
            seed_sealed: 'text200',
            published_at: 'whole',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'campaign_id']],
        });
        await schema.createTable({
          name: 'campaign_entry',
          columns: {
            brand_id: 'id',
            code: 'id',
            campaign_id: 'id',
            channel: 'id?',
            guide: 'id?',
            store: 'id?',
            created_at: 'whole',
          },
          primary: ['brand_id', 'code'],
          index: [['brand_id', 'campaign_id']],
        });
        await schema.createTable({
          name: 'turn_account',
          columns: {
            brand_id: 'id',
            campaign_id: 'id',
            member_id: 'id',
            day: 'whole',
            free_used: 'whole',
            bought: 'whole',
            extra: 'whole',
            used_total: 'whole',
          },
          primary: ['brand_id', 'campaign_id', 'member_id'],
          index: [['brand_id', 'member_id']],
        });
        await schema.createTable({
          name: 'turn_task',
          columns: { brand_id: 'id', campaign_id: 'id', member_id: 'id', task: 'id', at: 'whole' },
          primary: ['brand_id', 'campaign_id', 'member_id', 'task'],
        });
      },
    },
  ] satisfies Migration[],
};
