import type { BrandView } from './brand';
import type { MemberView } from './member';
import type { Role } from './staff';

/** How the mini-program was opened; every field is optional and untrusted. */
export interface LaunchSource {
  /** WeChat's scene value, 1001 … */
  scene?: number;
  path?: string;
  /** Invite code from a share card or link (`i=`). */
  invite?: string;
  campaignId?: string;
  /** Short code of a campaign entry (`e=`, or a mini-program code's scene); carries campaign, channel, guide and store. */
  entry?: string;
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

/** GET /api/m/entries/:code: where a short code leads. */
export interface EntryView {
  code: string;
  campaignId: string;
  gameId: string;
  channel: string | null;
  guide: string | null;
  store: string | null;
}

/**
 * h5 in development only (the routes do not exist otherwise): the sandbox's stand-ins for wx.login and the phone button.
 * POST /api/h5/login-code and POST /api/h5/phone-code
 */
export interface H5Person {
  appid: string;
  /** Any word: the same person each time. */
  person: string;
}
export interface H5Code {
  code: string;
}

/** GET /api/h5/sms?phone=: the newest message (to that phone); NOT_FOUND while there is none. Where the h5 routes above exist. */
export interface SandboxSmsView {
  phone: string;
  text: string;
  at: number;
}

/** GET /api/demo: for the landing page; exists where the h5 routes above exist. */
export interface DemoView {
  appid: string;
  accounts: DemoAccount[];
  /** How a phone on the same Wi-Fi reaches this machine; null where there is no such network. */
  networkUrl: string | null;
}

export interface DemoAccount {
  /** login@brandCode */
  account: string;
  password: string;
  role: Role;
}
