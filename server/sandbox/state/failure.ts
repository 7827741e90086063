import { randomBytes } from 'node:crypto';

/** A refusal as WeChat words it: HTTP 200 with errcode and errmsg. */
export class Failure extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`);
  }
}

/** A request id: three groups of eight hex digits. */
export function newRid(): string {
  const hex = randomBytes(12).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16)}`;
}

export const FAILURES = {
  busy: [-1, 'system error'],
  invalidCredential: [40001, 'invalid credential, access_token is invalid or not latest'],
  badGrantType: [40002, 'invalid grant_type'],
  badOpenid: [40003, 'invalid openid'],
  badAppid: [40013, 'invalid appid'],
  malformedToken: [40014, 'invalid access_token'],
  badCode: [40029, 'invalid code'],
  badTemplate: [40037, 'invalid template_id'],
  badUrl: [40066, 'invalid url'],
  badArguments: [40097, 'invalid args'],
  badSecret: [40125, 'invalid appsecret'],
  badScene: [40129, 'invalid scene'],
  codeUsed: [40163, 'code been used'],
  ipRefused: [40164, 'invalid ip, not in whitelist'],
  sceneLength: [40169, 'invalid length for scene, or the data is not json string'],
  loginBlocked: [40226, 'code blocked'],
  secretFrozen: [40243, 'AppSecret is frozen'],
  tokenMissing: [41001, 'access_token missing'],
  appidMissing: [41002, 'appid missing'],
  secretMissing: [41004, 'appsecret missing'],
  codeMissing: [41008, 'missing code'],
  badPage: [41030, 'invalid page'],
  tokenExpired: [42001, 'access_token expired'],
  needGet: [43001, 'require GET method'],
  needPost: [43002, 'require POST method'],
  notSubscribed: [43101, 'user refuse to accept the msg'],
  openidElsewhere: [43104, 'appid does not match openid'],
  emptyPost: [44002, 'empty post data'],
  checksPerMinute: [44991, 'reach max api minute quota limit'],
  contentTooLong: [45002, 'content size out of limit'],
  perDay: [45009, 'reach max api daily quota limit'],
  perMinute: [45011, 'api minute-quota reach limit, must slower, retry next minute'],
  badJson: [47001, 'data format error'],
  badParameters: [47003, 'argument invalid!'],
  riskNotEnabled: [48001, 'api unauthorized'],
  clearedTooOften: [48006, 'forbid to clear quota because of reaching the limit'],
  notActive: [61010, 'user has not used the mini-program within 2 hours'],
  riskTooOften: [61081, 'risk rank api calls too frequent'],
  ridMissing: [76001, 'rid not found'],
  ridElsewhere: [76004, 'rid does not belong to this appid'],
  pathUnknown: [76021, 'cgi_path not found'],
  ridOfLogin: [76022, 'rid of this api is not supported'],
  sessionKeyMissing: [87007, 'session_key not existed or expired'],
  badSignMethod: [87008, 'invalid sig_method'],
  badSignature: [87009, 'invalid signature'],
} as const satisfies Record<string, readonly [number, string]>;

export type FailureName = keyof typeof FAILURES;

export function failure(name: FailureName, detail = ''): Failure {
  const [errcode, errmsg] = FAILURES[name];
  return new Failure(errcode, detail ? `${errmsg} ${detail}` : errmsg);
}
