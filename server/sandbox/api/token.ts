import { failure } from '../state/failure';
import { beijingDay, useAtMost } from '../state/quotas';
import { forceStableToken, issuePlainToken, issueStableToken } from '../state/tokens';
import { nowIn, type App, type Token, type World } from '../state/world';
import { appBySecret, type ApiAnswer, type ApiCall } from './endpoint';

const FORCES_PER_DAY = 20;

/** GET /cgi-bin/token */
export function plainToken(call: ApiCall): ApiAnswer {
  const { query, clientIp } = call.request;
  if (query.get('grant_type') !== 'client_credential') throw failure('badGrantType');
  const app = appBySecret(call, query.get('appid'), query.get('secret'));
  refuseStrangeAddress(app, clientIp);
  return tokenAnswer(call.world, issuePlainToken(call.world, app));
}

/** POST /cgi-bin/stable_token */
export function stableToken(call: ApiCall): ApiAnswer {
  const { body, world } = call;
  if (body['grant_type'] !== 'client_credential') throw failure('badGrantType');
  const app = appBySecret(call, body['appid'], body['secret']);
  refuseStrangeAddress(app, call.request.clientIp);
  if (body['force_refresh'] !== true) return tokenAnswer(world, issueStableToken(world, app));
  useAtMost(world, `${app.appid}|force|${beijingDay(nowIn(world))}`, FORCES_PER_DAY, 'perDay');
  return tokenAnswer(world, forceStableToken(world, app));
}

function tokenAnswer(world: World, token: Token): ApiAnswer {
  return { access_token: token.token, expires_in: Math.floor((token.expiresAt - nowIn(world)) / 1000) };
}

function refuseStrangeAddress(app: App, clientIp: string): void {
  if (app.ipWhitelist.length === 0) return;
  if (!app.ipWhitelist.includes(clientIp.replace('::ffff:', ''))) throw failure('ipRefused');
}
