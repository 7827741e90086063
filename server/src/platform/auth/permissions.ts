import { type Permission, PERMISSIONS, type Role } from '@fanqu/shared/api/staff';

export type { Permission };

const READS: Permission[] = [
  'campaigns.read',
  'prizes.read',
  'coupons.read',
  'members.read',
  'reports.read',
  'brand.read',
];

/** Role → what it may: the one table of who may what. */
export const MAY: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(PERMISSIONS),
  ops: new Set<Permission>([
    ...READS,
    'campaigns.write',
    'campaigns.publish',
    'prizes.write',
    'deliveries.write',
    'coupons.write',
    'coupons.grant',
    'coupons.redeem',
    'cards.import',
    'levels.write',
    'brand.write',
  ]),
  analyst: new Set<Permission>(READS),
  service: new Set<Permission>([
    'campaigns.read',
    'prizes.read',
    'coupons.read',
    'members.read',
    'members.write',
    'members.unmask',
    'points.adjust',
    'coupons.grant',
    'coupons.redeem',
    'deliveries.write',
    'brand.read',
  ]),
  guide: new Set<Permission>(['coupons.redeem', 'campaigns.read', 'brand.read']),
};
