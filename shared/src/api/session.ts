import type { BrandView } from './brand';
import type { MemberView } from './member';

/** How the mini-program was opened; every field is optional and untrusted. */
export interface LaunchSource {
  /** WeChat's scene value, 1001 … */
  scene?: number;
  path?: string;
  /** Invite code from a share card or link (`i=`). */
  invite?: string;
  campaignId?: string;
  /** Channel code from a QR code or link (`s=`). */
  channel?: string;
  /** Guide's code (`g=`) and store's code (`st=`). */
  guide?: string;
  store?: string;
}

/** POST /api/m/session */
export interface OpenSession {
  appid: string;
  /** From wx.login. */
  code: string;
  launch?: LaunchSource;
  /** Random id kept in the phone's storage. */
  installId?: string;
}

export interface SessionView {
  token: string;
  expiresAt: number;
  member: MemberView;
  brand: BrandView;
}

/** POST /api/m/session/rotate answers this; the old token lives 60 s more. */
export interface RotatedSession {
  token: string;
  expiresAt: number;
}
