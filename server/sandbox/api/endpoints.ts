import type { Endpoint } from './endpoint';
import { code2Session, getPhoneNumber } from './login';
import { plainToken, stableToken } from './token';

/** Every path the sandbox answers as api.weixin.qq.com. */
export const ENDPOINTS: Record<string, Endpoint> = {
  '/cgi-bin/token': { method: 'GET', auth: 'secret', answer: plainToken },
  '/cgi-bin/stable_token': { method: 'POST', auth: 'secret', answer: stableToken },
  '/sns/jscode2session': { method: 'GET', auth: 'secret', answer: code2Session },
  '/wxa/business/getuserphonenumber': { method: 'POST', auth: 'token', answer: getPhoneNumber },
};
