export interface BrandView {
  id: string;
  appid: string;
  name: string;
  logoUrl: string | null;
  theme: BrandTheme;
  /** Name and how to reach the organiser; printed on rules pages. */
  organiser: string;
  contact: string;
  privacyVersion: string;
}

/** Two colours are enough: the rest is derived. `#rrggbb`. */
export interface BrandTheme {
  accent: string;
  ink: string;
  /** Which festival theme rooms wear: brand, spring, 618, double11, mid-autumn, christmas, summer, guochao. */
  festival: string;
}

/** GET /api/c/brand, PUT /api/c/brand */
export interface BrandSettings {
  name: string;
  logoUrl: string | null;
  theme: BrandTheme;
  organiser: string;
  contact: string;
  timeZone: string;
  welcome: Reward[];
  invite: InviteTerms;
  /** Points live this many days; null: they do not expire. */
  pointsLifeDays: number | null;
  slots: ContentSlot[];
  /** Optimistic lock: send back what was read. */
  revision: number;
}

/**
 * PUT /api/c/brand/push → BrandPushView: what was agreed with WeChat's message push (mp.weixin.qq.com → 开发管理 →
 * 消息推送). Written only; nobody reads it back.
 */
export interface BrandPush {
  /** 3 to 32 letters and digits. */
  token: string;
  /** 43 letters and digits; null: WeChat pushes plain text. */
  aesKey: string | null;
}

/** GET /api/c/brand/push */
export interface BrandPushView {
  /** Where WeChat is to push. */
  url: string;
  /** off: pushes are refused, for no token is set. */
  mode: 'off' | 'plain' | 'secure';
}

/** A fixed thing of value. Never a chance. */
export type Reward =
  { kind: 'points'; amount: number } | { kind: 'growth'; amount: number } | { kind: 'coupon'; templateId: string };

/** A reward with the words a member reads: 「50 积分」, 「满 100 减 20 券」. */
export interface RewardView {
  kind: Reward['kind'];
  text: string;
}

/** What both sides get when a friend finishes their first play. Disclosed before sharing. */
export interface InviteTerms {
  inviter: Reward[];
  friend: Reward[];
  /** Friends of one member who can pay per campaign; 1–5. */
  maxFriends: number;
}

/** A banner of the home page. */
export interface ContentSlot {
  id: string;
  title: string;
  subtitle: string;
  /** Name of a sprite, or null. */
  sprite: string | null;
  link: { kind: 'campaign'; campaignId: string } | { kind: 'page'; path: string } | null;
}
