import { auditSchema } from './platform/audit/audit';
import { idempotencySchema } from './platform/idempotency/idempotency.schema';
import { outboxSchema } from './platform/outbox/outbox.schema';
import { brandSchema } from './features/brands';
import { growthSchema } from './features/cards';
import { couponSchema } from './features/coupons';
import { memberSchema } from './features/members';
import { pointsSchema } from './features/points';
import { prizeSchema } from './features/prizes';
import { staffSchema } from './features/staff';

/** Every table of the server: platform first, then features by tier. */
const SCHEMAS = [
  auditSchema,
  idempotencySchema,
  outboxSchema,
  brandSchema,
  staffSchema,
  memberSchema,
  pointsSchema,
  growthSchema,
  couponSchema,
  prizeSchema,
];

export const entities = SCHEMAS.flatMap((schema) => schema.entities as (new () => object)[]);
export const migrations = SCHEMAS.flatMap((schema) => schema.migrations);
