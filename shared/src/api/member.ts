import type { Day, EpochMs, Stage } from './common';
import type { CampaignCard } from './campaign';
import type { CardView } from './card';
import type { ContentSlot } from './brand';
import type { PointsView } from './points';

export interface MemberView {
  id: string;
  stage: Stage;
  nickname: string | null;
  /** Sprite name chosen as avatar; never a fetched picture. */
  avatar: string;
  /** Masked: 138****0000 → '138******00'; null until bound. */
  phone: string | null;
  birthday: Day | null;
  createdAt: EpochMs;
  panAt: EpochMs | null;
  cardAt: EpochMs | null;
}

/** GET /api/m/home */
export interface HomeView {
  member: MemberView;
  card: CardView | null;
  points: PointsView;
  couponCount: number;
  slots: ContentSlot[];
  campaigns: CampaignCard[];
}

/** GET /api/m/profile: "what we know about you and why" */
export interface ProfileView {
  member: MemberView;
  facts: ProfileFact[];
  identities: { kind: IdentityKind; masked: string; since: EpochMs }[];
}

/** One thing known, in words, with where it comes from and what it is used for. */
export interface ProfileFact {
  label: string;
  value: string;
  source: string;
  since: EpochMs;
  purpose: string;
}

export type IdentityKind = 'openid' | 'unionid' | 'phone' | 'card' | 'buyer';

/** PATCH /api/m/profile (or POST: wx.request knows no PATCH); a given null erases the field. Nickname passes WeChat's text check. */
export interface CorrectProfile {
  nickname?: string | null;
  avatar?: string;
  birthday?: Day | null;
}

export const CONSENT_KINDS = ['privacy', 'marketing', 'personalised', 'phone'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** GET /api/m/consents → ConsentView[]; POST /api/m/consents takes GiveConsent */
export interface ConsentView {
  kind: ConsentKind;
  granted: boolean;
  version: string;
  at: EpochMs | null;
}

export interface GiveConsent {
  kind: ConsentKind;
  granted: boolean;
  version: string;
}

/** POST /api/m/privacy/export → the member's data as one JSON document: {generatedAt, sections:{name: rows}} */
export interface PrivacyExport {
  generatedAt: EpochMs;
  sections: Record<string, unknown[]>;
}

/** POST /api/m/privacy/erase and /api/m/privacy/close. `confirm` must be the word 注销 (close) or 删除 (erase). */
export interface PrivacyConfirm {
  confirm: string;
}

export interface ErasureView {
  erased: string[];
  /** What the law tells us to keep, frozen, and until when. */
  kept: { what: string; why: string; until: EpochMs }[];
}

// ---- console ----

/** GET /api/c/members?q=&stage=&cursor= (q: phone, card number, nickname, member id) → Page<MemberRow> */
export interface MemberRow {
  id: string;
  stage: Stage;
  nickname: string | null;
  phone: string | null;
  cardNo: string | null;
  level: string | null;
  points: number;
  source: string;
  createdAt: EpochMs;
  lastSeenAt: EpochMs;
}

/** GET /api/c/members/:id */
export interface MemberDossier {
  member: MemberView;
  /** Where they came from, in words, and the raw launch. */
  source: {
    text: string;
    scene: number | null;
    channel: string | null;
    inviterId: string | null;
    campaignId: string | null;
    guide: string | null;
    store: string | null;
  };
  identities: { kind: IdentityKind; masked: string; since: EpochMs }[];
  merges: MergeView[];
  consents: ConsentView[];
  card: CardView | null;
  points: PointsView;
  blocked: { reason: string; until: EpochMs | null } | null;
}

export interface MergeView {
  id: string;
  keptId: string;
  absorbedId: string;
  reason: string;
  at: EpochMs;
  undoneAt: EpochMs | null;
}

/** GET /api/c/members/:id/timeline?cursor= → Page<TimelineRow>, newest first */
export interface TimelineRow {
  at: EpochMs;
  kind: string;
  text: string;
}

/** POST /api/c/members/:id/block; POST /api/c/members/:id/unblock takes {} */
export interface BlockMember {
  reason: string;
  until: EpochMs | null;
}

/** POST /api/c/members/:id/unmask {reason} → {phone} (members.unmask; every look is audited) */
export interface UnmaskMember {
  reason: string;
}
export interface UnmaskedMember {
  phone: string | null;
}

/** POST /api/c/merges/:id/undo → MergeView */
export interface UndoMerge {
  key: string;
}
