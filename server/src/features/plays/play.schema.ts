import type { Migration } from '../../platform/db/schema';
import { DrawReceipt, Play, PlayMove } from './play.entity';

export const playSchema = {
  entities: [Play, DrawReceipt, PlayMove],
  migrations: [
    {
      name: '2026-11-22-06-plays',
      async up(schema) {
        await schema.createTable({
          name: 'play',
          columns: {
            brand_id: 'id',
            id: 'id',
            campaign_id: 'id',
            version_id: 'id',
            member_id: 'id',
            game_id: 'text60',
            kind: 'text10',
            rules_version: 'whole',
            state: 'text10',
            open_slot: 'text40',
            seed: 'doc',
            hosted: 'doc?',
            moves: 'whole',
            score: 'whole?',
            recording: 'long?',
            refused_reason: 'text60?',
            turn_kind: 'text10',
            turn_day: 'whole',
            invite: 'id?',
            start_key: 'text64',
            finish_key: 'text64?',
            finish_hash: 'text64?',
            result: 'doc?',
            started_at: 'whole',
            expires_at: 'whole',
            finished_at: 'whole?',
          },
          primary: ['brand_id', 'id'],
          unique: [
            ['brand_id', 'member_id', 'campaign_id', 'open_slot'],
            ['brand_id', 'member_id', 'start_key'],
          ],
          index: [
            ['brand_id', 'campaign_id', 'id'],
            ['state', 'expires_at'],
          ],
        });
        await schema.createTable({
          name: 'draw_receipt',
          columns: {
            brand_id: 'id',
            id: 'id',
            play_id: 'id',
            member_id: 'id',
            campaign_id: 'id',
            version_id: 'id',
            version_hash: 'text64',
            tier_index: 'whole',
            step: 'whole',
            roll: 'whole',
            out_of: 'whole',
            line: 'whole',
            drawn_prize_id: 'id',
            given_prize_id: 'id',
            reason: 'text20',
            at: 'whole',
          },
          primary: ['brand_id', 'id'],
          unique: [['brand_id', 'play_id', 'step']],
          index: [
            ['brand_id', 'member_id', 'id'],
            ['brand_id', 'campaign_id', 'id'],
          ],
        });
      },
    },
    {
      name: '2026-11-22-11-play-moves',
      up: (schema) =>
        schema.createTable({
          name: 'play_move',
          columns: { brand_id: 'id', merge_id: 'id', play_id: 'id' },
          primary: ['brand_id', 'merge_id', 'play_id'],
        }),
    },
  ] satisfies Migration[],
};
