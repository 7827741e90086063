import type { Migration } from '../../platform/db/schema';
import { Staff, StaffSessionRow } from './staff.entity';

export const staffSchema = {
  entities: [Staff, StaffSessionRow],
  migrations: [
    {
      name: '2026-11-22-01-staff',
      async up(schema) {
        await schema.createTable({
          name: 'staff',
          columns: {
            brand_id: 'id',
            id: 'id',
            login: 'text40',
            name: 'text60',
            role: 'text10',
            store_code: 'id?',
            password_hash: 'text200',
            totp_secret: 'long?',
            totp_pending: 'long?',
            state: 'text10',
            failures: 'whole',
            locked_until: 'whole?',
            last_seen_at: 'whole?',
            created_at: 'whole',
          },
          primary: ['brand_id', 'id'],
          unique: [['brand_id', 'login']],
        });
        await schema.createTable({
          name: 'staff_session',
          columns: {
            brand_id: 'id',
            id: 'id',
            staff_id: 'id',
            expires_at: 'whole',
            revoked_at: 'whole?',
            created_at: 'whole',
          },
          primary: ['brand_id', 'id'],
          index: [['brand_id', 'staff_id']],
        });
      },
    },
  ] satisfies Migration[],
};
