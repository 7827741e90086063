import type { DemoAccount } from '@fanqu/shared/api/session';
import { ROLES } from '@fanqu/shared/api/staff';

/** The brand that the seed puts into an empty database. */
export const DEMO_BRAND = 'demo';

/** Every demo account has it. They exist in development and tests only. */
export const DEMO_PASSWORD = 'fanqu-demo-2026';

/** One account a role: owner@demo, ops@demo, … */
export const ACCOUNTS: readonly DemoAccount[] = ROLES.map((role) => ({
  account: `${role}@${DEMO_BRAND}`,
  password: DEMO_PASSWORD,
  role,
}));
