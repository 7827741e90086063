import { useLoginCode, usePhoneCode } from '../state/codes';
import { failure } from '../state/failure';
import { meetPerson } from '../state/people';
import { usePersonQuota } from '../state/quotas';
import { nowIn, type Presence, type World } from '../state/world';
import { appBySecret, OK, textOf, type ApiAnswer, type ApiCall, type TokenCall } from './endpoint';

/** GET /sns/jscode2session. The successful answer carries no errcode, as in the field. */
export function code2Session(call: ApiCall): ApiAnswer {
  const { query } = call.request;
  const app = appBySecret(call, query.get('appid'), query.get('secret'));
  if (query.get('grant_type') !== 'authorization_code') throw failure('badGrantType');
  const text = query.get('js_code');
  if (!text) throw failure('codeMissing');
  const code = useLoginCode(call.world, app, text);
  const presence = getPresence(call.world, code.openid);
  usePersonQuota(call.world, presence.openid, call.request.path);
  if (meetPerson(call.world, presence.person).blocked) throw failure('loginBlocked');
  presence.seenAt = nowIn(call.world);
  const unionid = presence.unionid === null ? {} : { unionid: presence.unionid };
  return { session_key: presence.sessionKey, openid: presence.openid, ...unionid };
}

/** POST /wxa/business/getuserphonenumber. */
export function getPhoneNumber(call: TokenCall): ApiAnswer {
  const code = usePhoneCode(call.world, call.app, textOf(call.body, 'code', 'badCode'));
  const openid = call.body['openid'];
  if (openid !== undefined && openid !== code.openid) throw failure('badCode');
  const { phone } = meetPerson(call.world, getPresence(call.world, code.openid).person);
  const timestamp = Math.floor(nowIn(call.world) / 1000);
  const watermark = { timestamp, appid: call.app.appid };
  return { ...OK, phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } };
}

function getPresence(world: World, openid: string): Presence {
  const presence = world.presences.get(openid);
  if (!presence) throw failure('badCode');
  return presence;
}
