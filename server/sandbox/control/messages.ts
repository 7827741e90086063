import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { composeCheck } from '../push/compose';
import { deliver, type Delivery } from '../push/deliver';
import { envelopeOf, pushEvent } from '../push/events';
import { meetPresence, openidOf } from '../state/people';
import { nowIn, type App, type PushTarget, type World } from '../state/world';
import { appNamed, BadControl, oneOf, text, textOr, whole, type Fields } from './fields';

/** POST /_sandbox/subscribe: the person answers the subscription popup; an accept allows one message more. */
export function postSubscribe(world: World, fields: Fields): { accepts: number } {
  const app = appNamed(world, fields);
  const presence = meetPresence(world, app, text(fields, 'person'));
  const templateId = text(fields, 'templateId');
  const result = oneOf(fields, 'result', ['accept', 'reject'] as const, 'accept');
  app.templates[templateId] ??= [];
  const key = `${presence.openid}|${templateId}`;
  const accepts = (world.accepts.get(key) ?? 0) + (result === 'accept' ? 1 : 0);
  world.accepts.set(key, accepts);
  world.changed();
  pushEvent(world, app, presence.openid, 'subscribe_msg_popup_event', [
    { TemplateId: templateId, SubscribeStatusString: result, PopupScene: '0' },
  ]);
  return { accepts };
}

/** POST /_sandbox/push {appid, person?, message, tamper?, copies?}: pushes any message, and tells how it went. */
export async function postPush(world: World, fields: Fields): Promise<{ deliveries: Delivery[] }> {
  const { app, target } = pushable(world, fields);
  const message = fields['message'];
  if (typeof message !== 'object' || message === null) throw new BadControl('message must be an object.');
  const openid = fields['person'] === undefined ? 'oSandbox' : openidOf(app.appid, text(fields, 'person'));
  const full = { ...envelopeOf(world, app, openid), ...message };
  const tamper = oneOf(fields, 'tamper', ['none', 'signature', 'appid'] as const, 'none');
  const copies = Array.from({ length: whole(fields, 'copies', 1) }, () => deliver(world, app, target, full, tamper));
  return { deliveries: await Promise.all(copies) };
}

/** POST /_sandbox/push/check {appid}: asks the push address to prove itself, as the WeChat console does. */
export async function postPushCheck(world: World, fields: Fields): Promise<{ accepted: boolean; answer: string }> {
  const { target } = pushable(world, fields);
  const echostr = randomBytes(8).toString('hex');
  const url = composeCheck(target, Math.floor(nowIn(world) / 1000), echostr);
  try {
    const answer = await (await fetch(url, { signal: AbortSignal.timeout(world.pushTimeoutMs) })).text();
    return { accepted: answer === echostr, answer: answer.slice(0, 200) };
  } catch {
    return { accepted: false, answer: '' };
  }
}

/**
 * POST /_sandbox/encrypted {appid, person, payload}: what wx.getWeRunData and its like hand to the mini-program,
 * sealed with the session key of this moment.
 */
export function postEncrypted(world: World, fields: Fields): Record<string, string> {
  const app = appNamed(world, fields);
  const presence = meetPresence(world, app, text(fields, 'person'));
  const payload = typeof fields['payload'] === 'object' ? fields['payload'] : {};
  const watermark = { timestamp: Math.floor(nowIn(world) / 1000), appid: textOr(fields, 'watermarkAppid', app.appid) };
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(presence.sessionKey, 'base64'), iv);
  const plain = JSON.stringify({ ...payload, watermark });
  const rawData = JSON.stringify(payload);
  return {
    encryptedData: cipher.update(plain, 'utf8', 'base64') + cipher.final('base64'),
    iv: iv.toString('base64'),
    rawData,
    signature: createHash('sha1')
      .update(rawData + presence.sessionKey)
      .digest('hex'),
  };
}

function pushable(world: World, fields: Fields): { app: App; target: PushTarget } {
  const app = appNamed(world, fields);
  if (!app.push) throw new BadControl(`App ${app.appid} has no push address; set it by POST /_sandbox/apps.`, 409);
  return { app, target: app.push };
}
