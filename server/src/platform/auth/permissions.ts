import type { Role } from '@fanqu/shared/api/staff';

/** Everything staff may be allowed to do. The one table of who may what is below. */
export const PERMISSIONS = [
  'campaigns.read', 'campaigns.write', 'campaigns.publish',
  'prizes.read', 'prizes.write', 'deliveries.write',
  'coupons.read', 'coupons.write', 'coupons.grant', 'coupons.redeem',
  'members.read', 'members.write', 'members.unmask', 'points.adjust',
  'cards.import', 'levels.write', 'reports.read',
  'brand.read', 'brand.write', 'staff.manage', 'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const READS: Permission[] = ['campaigns.read', 'prizes.read', 'coupons.read', 'members.read', 'reports.read', 'brand.read'];

/** Role → what it may. */
export const MAY: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(PERMISSIONS),
  ops: new Set<Permission>([
    ...READS, 'campaigns.write', 'campaigns.publish', 'prizes.write', 'deliveries.write',
    'coupons.write', 'coupons.grant', 'coupons.redeem', 'cards.import', 'levels.write', 'brand.write',
  ]),
  analyst: new Set<Permission>(READS),
  service: new Set<Permission>([
    'campaigns.read', 'prizes.read', 'coupons.read', 'members.read', 'members.write', 'members.unmask',
    'points.adjust', 'coupons.grant', 'coupons.redeem', 'deliveries.write', 'brand.read',
  ]),
  guide: new Set<Permission>(['coupons.redeem', 'campaigns.read', 'brand.read']),
};
