import type { Migration } from '../../platform/db/schema';
import { ConsentEntry } from './consent.entity';
import { Identity } from './identity.entity';
import { Member } from './member.entity';
import { MemberMerge } from './merge.entity';
import { MemberSession } from './session.entity';

export const memberSchema = {
  entities: [Member, Identity, MemberSession, ConsentEntry, MemberMerge],
  migrations: [
    {
      name: '2026-11-22-01-members',
      async up(schema) {
        await schema.createTable({
          name: 'member',
          columns: {
            brand_id: 'id',
            id: 'id',
            stage: 'text10',
            nickname: 'text40?',
            avatar: 'text40',
            birthday: 'text10?',
            phone_masked: 'text20?',
            source: 'text60',
            launch: 'doc',
            created_at: 'whole',
            pan_at: 'whole?',
            card_at: 'whole?',
            buyer_at: 'whole?',
            last_seen_at: 'whole',
            blocked_reason: 'text200?',
            blocked_until: 'whole?',
            merged_into: 'id?',
            closed_at: 'whole?',
          },
          primary: ['brand_id', 'id'],
          index: [
            ['brand_id', 'created_at'],
            ['brand_id', 'stage', 'id'],
            ['brand_id', 'nickname', 'id'],
          ],
        });
        await schema.createTable({
          name: 'identity',
          columns: {
            brand_id: 'id',
            kind: 'id',
            value: 'text60',
            member_id: 'id',
            masked: 'text40',
            sealed: 'long?',
            since: 'whole',
          },
          primary: ['brand_id', 'kind', 'value'],
          index: [['brand_id', 'member_id']],
        });
        await schema.createTable({
          name: 'member_session',
          columns: {
            brand_id: 'id',
            id: 'id',
            member_id: 'id',
            generation: 'whole',
            rotated_at: 'whole',
            expires_at: 'whole',
            revoked_at: 'whole?',
            install_id: 'text60?',
            wechat_key: 'long?',
            created_at: 'whole',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'member_id']],
        });
        await schema.createTable({
          name: 'consent_entry',
          columns: {
            brand_id: 'id',
            id: 'id',
            member_id: 'id',
            kind: 'text20',
            granted: 'flag',
            version: 'text20',
            scene: 'whole?',
            at: 'whole',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'member_id', 'kind']],
        });
        await schema.createTable({
          name: 'member_merge',
          columns: {
            brand_id: 'id',
            id: 'id',
            kept_id: 'id',
            absorbed_id: 'id',
            reason: 'text200',
            before_doc: 'doc',
            at: 'whole',
            undone_at: 'whole?',
          },
          primary: ['brand_id', 'id'],
          index: [
            ['brand_id', 'kept_id'],
            ['brand_id', 'absorbed_id'],
          ],
        });
      },
    },
    {
      name: '2026-11-22-10-members-first-played',
      async up(schema) {
        await schema.addColumn('member', 'first_played_at', 'whole?');
        await schema.run('UPDATE member SET first_played_at = pan_at WHERE first_played_at IS NULL');
      },
    },
  ] satisfies Migration[],
};
