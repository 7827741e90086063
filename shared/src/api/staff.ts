import type { EpochMs } from './common';

export const ROLES = ['owner', 'ops', 'analyst', 'service', 'guide'] as const;
export type Role = (typeof ROLES)[number];

/** What a role may do; the server's permission table says which role has which. */
export const PERMISSIONS = [
  'campaigns.read',
  'campaigns.write',
  'campaigns.publish',
  'prizes.read',
  'prizes.write',
  'deliveries.write',
  'coupons.read',
  'coupons.write',
  'coupons.grant',
  'coupons.redeem',
  'members.read',
  'members.write',
  'members.unmask',
  'points.adjust',
  'cards.import',
  'levels.write',
  'reports.read',
  'brand.read',
  'brand.write',
  'staff.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** POST /api/c/session → StaffSession; DELETE /api/c/session signs out; GET /api/c/me → StaffView */
export interface SignIn {
  /** login@brandCode */
  account: string;
  password: string;
  totp?: string;
}

export interface StaffSession {
  token: string;
  expiresAt: EpochMs;
  staff: StaffView;
}

export interface StaffView {
  id: string;
  account: string;
  name: string;
  role: Role;
  permissions: string[];
  brand: { id: string; code: string; name: string };
  storeCode: string | null;
  totpOn: boolean;
}

/** POST /api/c/totp/setup → TotpSetup (not on until confirmed); POST /api/c/totp/confirm {code}; DELETE /api/c/totp turns it off */
export interface TotpSetup {
  secret: string;
  otpauth: string;
  /** PNG data URL of the QR code of `otpauth`. */
  qr: string;
}
export interface ConfirmTotp {
  code: string;
}

/** GET /api/c/staff → StaffRow[]; POST /api/c/staff CreateStaff; PATCH /api/c/staff/:id */
export interface StaffRow {
  id: string;
  account: string;
  name: string;
  role: Role;
  storeCode: string | null;
  state: 'active' | 'stopped';
  lastSeenAt: EpochMs | null;
}
export interface CreateStaff {
  login: string;
  name: string;
  role: Role;
  password: string;
  storeCode?: string;
}
export interface ChangeStaff {
  name?: string;
  role?: Role;
  storeCode?: string | null;
  state?: 'active' | 'stopped';
  password?: string;
}

/** GET /api/c/stores → StoreView[]; POST /api/c/stores */
export interface StoreView {
  code: string;
  name: string;
  city: string;
}

/** GET /api/c/audit?cursor= → Page<AuditRow> */
export interface AuditRow {
  id: string;
  at: EpochMs;
  staff: { id: string; name: string };
  action: string;
  target: string;
  before: unknown;
  after: unknown;
}
