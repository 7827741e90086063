import { randomInt } from 'node:crypto';
import { pushEvent } from '../push/events';
import { failure } from '../state/failure';
import type { Presence, World } from '../state/world';
import { OK, textOf, type ApiAnswer, type TokenCall } from './endpoint';
import { faultOfValues } from './values';

const STATES = ['developer', 'trial', 'formal', undefined];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW', undefined];

/** POST /cgi-bin/message/subscribe/send: one accepted subscription, one message. */
export function sendSubscribeMessage(call: TokenCall): ApiAnswer {
  const { world, app, body } = call;
  const presence = world.presences.get(textOf(body, 'touser', 'badOpenid'));
  if (!presence || presence.appid !== app.appid) throw failure('badOpenid');
  const templateId = textOf(body, 'template_id', 'badTemplate');
  const demanded = app.templates[templateId];
  if (!demanded) throw failure('badTemplate');
  checkShape(call, demanded);
  takeAccept(world, presence, templateId);
  const msgid = String(randomInt(1e9, 9e9)) + String(randomInt(1e8, 9e8));
  pushEvent(world, app, presence.openid, 'subscribe_msg_sent_event', [
    { TemplateId: templateId, MsgID: msgid, ErrorCode: '0', ErrorStatus: 'success' },
  ]);
  return { ...OK, msgid };
}

function checkShape({ app, body }: TokenCall, demanded: readonly string[]): void {
  const page = body['page'];
  if (page !== undefined && !isPage(page, app.pages)) throw failure('badPage');
  if (!STATES.includes(body['miniprogram_state'] as string | undefined))
    throw failure('badParameters', 'miniprogram_state');
  if (!LANGUAGES.includes(body['lang'] as string | undefined)) throw failure('badParameters', 'lang');
  const fault = faultOfValues(body['data'], demanded);
  if (fault !== null) throw failure('badParameters', fault);
}

function isPage(page: unknown, pages: readonly string[] | null): boolean {
  if (typeof page !== 'string') return false;
  return pages === null || pages.includes(page.replace(/^\//, '').replace(/\?.*$/, ''));
}

function takeAccept(world: World, presence: Presence, templateId: string): void {
  const key = `${presence.openid}|${templateId}`;
  const left = world.accepts.get(key) ?? 0;
  if (left < 1) throw failure('notSubscribed');
  world.accepts.set(key, left - 1);
  world.changed();
}
