import { auditSchema } from './platform/audit/audit';
import { idempotencySchema } from './platform/idempotency/idempotency.schema';
import { jobSchema } from './platform/jobs/job.schema';
import { outboxSchema } from './platform/outbox/outbox.schema';
import { brandSchema } from './features/brands';
import { cardSchema } from './features/cards';
import { campaignSchema } from './features/campaigns';
import { couponSchema } from './features/coupons';
import { inviteSchema } from './features/invites';
import { memberSchema } from './features/members';
import { playSchema } from './features/plays';
import { pointsSchema } from './features/points';
import { prizeSchema } from './features/prizes';
import { reportSchema } from './features/reports';
import { staffSchema } from './features/staff';
import { trackingSchema } from './features/tracking';

/** Every table of the server: platform first, then features by tier. */
const SCHEMAS = [
  auditSchema,
  idempotencySchema,
  outboxSchema,
  jobSchema,
  brandSchema,
  staffSchema,
  memberSchema,
  pointsSchema,
  cardSchema,
  couponSchema,
  prizeSchema,
  campaignSchema,
  playSchema,
  inviteSchema,
  trackingSchema,
  reportSchema,
];

export const entities = SCHEMAS.flatMap((schema) => schema.entities as (new () => object)[]);
export const migrations = SCHEMAS.flatMap((schema) => schema.migrations);
