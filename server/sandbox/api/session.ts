import { createHmac } from 'node:crypto';
import { failure } from '../state/failure';
import { newSessionKey } from '../state/people';
import type { Presence } from '../state/world';
import { OK, type ApiAnswer, type TokenCall } from './endpoint';

/** GET /wxa/checksession: is this still the user's one session key? */
export function checkSession(call: TokenCall): ApiAnswer {
  signedPresence(call);
  return { ...OK };
}

/** GET /wxa/resetusersessionkey: the old key dies, its age is inherited. */
export function resetSession(call: TokenCall): ApiAnswer {
  const presence = signedPresence(call);
  presence.sessionKey = newSessionKey();
  return { ...OK, openid: presence.openid, session_key: presence.sessionKey };
}

/** The presence whose session key signed the empty string. The key is the base64 text itself, not its bytes. */
function signedPresence(call: TokenCall): Presence {
  const { query } = call.request;
  const presence = call.world.presences.get(query.get('openid') ?? '');
  if (!presence || presence.appid !== call.app.appid) throw failure('badOpenid');
  if (query.get('sig_method') !== 'hmac_sha256') throw failure('badSignMethod');
  if (presence.seenAt === null) throw failure('sessionKeyMissing');
  const expected = createHmac('sha256', presence.sessionKey).update('').digest('hex');
  if ((query.get('signature') ?? '').toLowerCase() !== expected) throw failure('badSignature');
  return presence;
}
