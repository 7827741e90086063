import type { ErrorCode } from '@fanqu/shared/api/errors';
import { ERRCODES } from './errcodes';
import { WechatDataRefused, WechatError, WechatPushRefused, WechatUnreachable } from './errors';

/** How a failure of WeChat is told to whoever asked us. */
export interface WechatRefusal {
  code: ErrorCode;
  details: Record<string, string | number>;
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  [ERRCODES.invalidCode]: 'WECHAT_CODE_INVALID',
  [ERRCODES.codeUsed]: 'WECHAT_CODE_INVALID',
  [ERRCODES.codeMissing]: 'WECHAT_CODE_INVALID',
  // The session key is gone: only a new wx.login helps, as with a used code.
  [ERRCODES.sessionKeyGone]: 'WECHAT_CODE_INVALID',
  [ERRCODES.signatureRefused]: 'WECHAT_CODE_INVALID',
  [ERRCODES.blocked]: 'WECHAT_BLOCKED',
  [ERRCODES.textRefused]: 'TEXT_REFUSED',
  // Limits per minute: the next minute is free again. The limit of a day is not: that stays "unavailable".
  [ERRCODES.perMinute]: 'BUSY',
  [ERRCODES.checksPerMinute]: 'BUSY',
  [ERRCODES.linksPerMinute]: 'BUSY',
  [ERRCODES.riskTooOften]: 'BUSY',
};

const SECONDS_TO_NEXT_MINUTE = 60;

/** Our code for an errcode; what has no code of its own is WeChat's or our setup's fault, never the member's. */
export function codeOfErrcode(errcode: number): ErrorCode {
  return CODES[errcode] ?? 'WECHAT_UNAVAILABLE';
}

/** The refusal behind an error of this folder; null for any other error. */
export function findWechatRefusal(error: unknown): WechatRefusal | null {
  if (error instanceof WechatError) return refusalOf(error);
  if (error instanceof WechatUnreachable) return { code: 'WECHAT_UNAVAILABLE', details: { errcode: error.reason } };
  if (error instanceof WechatDataRefused) return { code: 'WECHAT_CODE_INVALID', details: { errcode: error.reason } };
  if (error instanceof WechatPushRefused) return { code: 'INVALID_INPUT', details: { reason: error.reason } };
  return null;
}

function refusalOf(error: WechatError): WechatRefusal {
  const code = codeOfErrcode(error.errcode);
  const details: WechatRefusal['details'] = { errcode: error.errcode };
  if (error.rid !== null) details['rid'] = error.rid;
  if (code === 'BUSY') details['seconds'] = SECONDS_TO_NEXT_MINUTE;
  return { code, details };
}
