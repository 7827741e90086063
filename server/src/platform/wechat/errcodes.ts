/** The errcodes this code decides by; WeChat has hundreds more. */
export const ERRCODES = {
  busy: -1,
  invalidCredential: 40001,
  invalidOpenid: 40003,
  invalidAppid: 40013,
  invalidToken: 40014,
  invalidCode: 40029,
  invalidSecret: 40125,
  codeUsed: 40163,
  blocked: 40226,
  codeMissing: 41008,
  tokenExpired: 42001,
  notSubscribed: 43101,
  linksPerMinute: 44990,
  checksPerMinute: 44991,
  perDay: 45009,
  perMinute: 45011,
  badParameters: 47003,
  notActive: 61010,
  riskTooOften: 61081,
  sessionKeyGone: 87007,
  signatureRefused: 87009,
  textRefused: 87014,
} as const;

/** The access token, not the request, was refused: worth one more try with another token. */
export const TOKEN_REFUSED: ReadonlySet<number> = new Set([
  ERRCODES.invalidCredential,
  ERRCODES.invalidToken,
  ERRCODES.tokenExpired,
]);
