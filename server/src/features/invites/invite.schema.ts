import type { Migration } from '../../platform/db/schema';
import { Invite, InviteEdge } from './invite.entity';

export const inviteSchema = {
  entities: [Invite, InviteEdge],
  migrations: [
    {
      name: '2026-11-22-07-invites',
      async up(schema) {
        await schema.createTable({
          name: 'invite',
          columns: {
            brand_id: 'id',
            code: 'id',
            campaign_id: 'id',
            inviter_id: 'id',
            paid: 'whole',
            created_at: 'whole',
          },
          primary: ['brand_id', 'code'],
          unique: [['brand_id', 'campaign_id', 'inviter_id']],
        });
        await schema.createTable({
          name: 'invite_edge',
          columns: {
            brand_id: 'id',
            campaign_id: 'id',
            friend_id: 'id',
            inviter_id: 'id',
            code: 'id',
            state: 'text12',
            reason: 'text20?',
            at: 'whole',
            paid_at: 'whole?',
          },
          primary: ['brand_id', 'campaign_id', 'friend_id'],
          index: [
            ['brand_id', 'inviter_id', 'at'],
            ['brand_id', 'friend_id'],
          ],
        });
      },
    },
  ] satisfies Migration[],
};
