export interface WechatSession {
  openid: string;
  sessionKey: string;
  unionid: string | null;
}

/** The two things that sign for a user: WeChat keeps exactly one session key per user and app. */
export type SessionProof = Pick<WechatSession, 'openid' | 'sessionKey'>;

export interface WechatPhone {
  /** Without the country code. */
  phone: string;
  countryCode: string;
}

export const TEXT_SCENES = { profile: 1, comment: 2, forum: 3, journal: 4 } as const;

export interface TextToCheck {
  /** Someone who used the mini-program within two hours; else 61010. */
  openid: string;
  content: string;
  scene: keyof typeof TEXT_SCENES;
  nickname?: string;
  title?: string;
}

export interface TextVerdict {
  suggest: 'pass' | 'review' | 'risky';
  label: number;
  traceId: string;
}

export const RISK_SCENES = { register: 0, marketing: 1, content: 2 } as const;

export interface RiskQuestion {
  openid: string;
  scene: keyof typeof RISK_SCENES;
  clientIp: string;
  phone?: string;
}

/** 0 nothing known … 4 almost surely a bonus hunter. */
export type RiskRank = 0 | 1 | 2 | 3 | 4;

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** The template's keys (thing1, time2 …) and their texts. */
  values: Record<string, string>;
  page?: string;
  state?: 'developer' | 'trial' | 'formal';
  lang?: 'zh_CN' | 'en_US' | 'zh_HK' | 'zh_TW';
}

export interface QRCodeOrder {
  /** At most 32 of the characters WeChat allows; the page gets it encoded in its query. */
  scene: string;
  /** No leading slash, no query; the home page if absent. */
  page?: string;
  /** False allows a page that is not released yet. */
  checkPath?: boolean;
  environment?: 'release' | 'trial' | 'develop';
  width?: number;
  transparent?: boolean;
}
