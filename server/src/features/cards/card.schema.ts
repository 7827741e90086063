import type { Migration } from '../../platform/db/schema';
import { Card, CardImport, CardImportFault, CardImportPart, CardSms, LevelRow } from './card.entity';
import { growthSchema } from './growth.schema';

export const cardSchema = {
  entities: [...growthSchema.entities, Card, LevelRow, CardSms, CardImport, CardImportPart, CardImportFault],
  migrations: [
    ...growthSchema.migrations,
    {
      name: '2026-11-22-04-cards',
      async up(schema) {
        await schema.createTable({
          name: 'card',
          columns: {
            brand_id: 'id',
            no: 'id',
            phone_index: 'text40?',
            phone_sealed: 'long?',
            name_sealed: 'long?',
            imported_growth: 'whole',
            imported_points: 'whole',
            opened_at: 'whole',
            member_id: 'id?',
            bound_at: 'whole?',
            merge_id: 'id?',
          },
          primary: ['brand_id', 'no'],
          unique: [['brand_id', 'member_id']],
          index: [['brand_id', 'phone_index']],
        });
        await schema.createTable({
          name: 'card_level',
          columns: {
            brand_id: 'id',
            rank_no: 'whole',
            name: 'text20',
            material: 'text10',
            growth_from: 'whole',
            benefits: 'doc',
          },
          primary: ['brand_id', 'rank_no'],
        });
        await schema.createTable({
          name: 'card_sms',
          columns: {
            brand_id: 'id',
            card_no: 'id',
            member_id: 'id',
            code_hash: 'text64',
            tries: 'whole',
            sent_at: 'whole',
            expires_at: 'whole',
          },
          primary: ['brand_id', 'card_no'],
        });
        await schema.createTable({
          name: 'card_import',
          columns: {
            brand_id: 'id',
            id: 'id',
            name: 'text120',
            state: 'text10',
            csv: 'long',
            total: 'whole',
            done: 'whole',
            imported: 'whole',
            updated: 'whole',
            failed: 'whole',
            started_at: 'whole',
            finished_at: 'whole?',
          },
          primary: ['brand_id', 'id'],
          index: [['state']],
        });
        await schema.createTable({
          name: 'card_import_fault',
          columns: {
            brand_id: 'id',
            import_id: 'id',
            row_no: 'whole',
            column_name: 'text20',
            value: 'text60',
            text: 'text120',
          },
          primary: ['brand_id', 'import_id', 'row_no'],
        });
      },
    },
    {
      name: '2026-11-22-12-card-import-parts',
      async up(schema) {
        await schema.createTable({
          name: 'card_import_part',
          columns: { brand_id: 'id', import_id: 'id', rows_before: 'whole', sealed: 'long' },
          primary: ['brand_id', 'import_id', 'rows_before'],
        });
        await schema.dropColumn('card_import', 'csv');
      },
    },
  ] satisfies Migration[],
};
