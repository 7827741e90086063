import type { Migration } from '../../platform/db/schema';
import { Brand } from './brand.entity';
import { Store } from './store.entity';

export const brandSchema = {
  entities: [Brand, Store],
  migrations: [
    {
      name: '2026-11-22-01-brands',
      async up(schema) {
        await schema.createTable({
          name: 'brand',
          columns: {
            id: 'id',
            code: 'text40',
            appid: 'text40',
            app_secret: 'text80',
            name: 'text60',
            logo_url: 'long?',
            theme: 'doc',
            organiser: 'text120',
            contact: 'text120',
            time_zone: 'text40',
            privacy_version: 'text20',
            welcome: 'doc',
            invite: 'doc',
            points_life_days: 'whole?',
            slots: 'doc',
            revision: 'whole',
            created_at: 'whole',
          },
          primary: ['id'],
          unique: [['code'], ['appid']],
        });
        await schema.createTable({
          name: 'store',
          columns: { brand_id: 'id', code: 'id', name: 'text60', city: 'text40', created_at: 'whole' },
          primary: ['brand_id', 'code'],
        });
      },
    },
    {
      name: '2026-11-22-11-brand-push',
      async up(schema) {
        await schema.addColumn('brand', 'push_token', 'long?');
        await schema.addColumn('brand', 'push_aes_key', 'long?');
      },
    },
  ] satisfies Migration[],
};
