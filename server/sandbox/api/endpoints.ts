import type { Endpoint } from './endpoint';
import { code2Session, getPhoneNumber } from './login';
import { sendSubscribeMessage } from './messages';
import { clearQuota, quotaGet, ridGet } from './openapi';
import { getUnlimitedQRCode } from './qrcode';
import { getUserRiskRank, msgSecCheck } from './safety';
import { checkSession, resetSession } from './session';
import { plainToken, stableToken } from './token';

/** Every path the sandbox answers as api.weixin.qq.com. */
export const ENDPOINTS: Record<string, Endpoint> = {
  '/cgi-bin/token': { method: 'GET', auth: 'secret', answer: plainToken },
  '/cgi-bin/stable_token': { method: 'POST', auth: 'secret', answer: stableToken },
  '/sns/jscode2session': { method: 'GET', auth: 'secret', answer: code2Session },
  '/wxa/checksession': { method: 'GET', auth: 'token', answer: checkSession },
  '/wxa/resetusersessionkey': { method: 'GET', auth: 'token', answer: resetSession },
  '/wxa/business/getuserphonenumber': { method: 'POST', auth: 'token', answer: getPhoneNumber },
  '/wxa/msg_sec_check': { method: 'POST', auth: 'token', answer: msgSecCheck },
  '/wxa/getuserriskrank': { method: 'POST', auth: 'token', answer: getUserRiskRank },
  '/wxa/getwxacodeunlimit': { method: 'POST', auth: 'token', answer: getUnlimitedQRCode },
  '/cgi-bin/message/subscribe/send': { method: 'POST', auth: 'token', answer: sendSubscribeMessage },
  '/cgi-bin/openapi/quota/get': { method: 'POST', auth: 'token', answer: quotaGet((path) => path in ENDPOINTS) },
  '/cgi-bin/openapi/rid/get': { method: 'POST', auth: 'token', answer: ridGet },
  '/cgi-bin/clear_quota': { method: 'POST', auth: 'token', answer: clearQuota },
};
