import { createHash } from 'node:crypto';
import { WechatPushRefused } from './errors';

/** One message or event WeChat pushed. JSON and XML look the same here, but XML knows only texts. */
export interface PushMessage {
  from: string;
  to: string;
  createdAt: number;
  /** text, image, event … */
  type: string;
  /** For type `event`: its name, as subscribe_msg_sent_event. */
  event: string | null;
  /** WeChat sends up to three times: handle each key once. */
  dedupeKey: string;
  fields: Record<string, unknown>;
}

/** `written` is the message as decrypted: a repeat has the same text, whatever its encryption. */
export function messageOf(appid: string, fields: Record<string, unknown>, written: string): PushMessage {
  const from = textIn(fields, 'FromUserName') ?? textIn(fields, 'OpenID') ?? '';
  const type = textIn(fields, 'MsgType');
  const createdAt = Number(fields['CreateTime']) * 1000;
  if (type === null || !Number.isSafeInteger(createdAt)) throw new WechatPushRefused('body');
  return {
    from,
    to: textIn(fields, 'ToUserName') ?? '',
    createdAt,
    type,
    event: textIn(fields, 'Event'),
    dedupeKey: `${appid}:${repeatKeyOf(fields, from, createdAt, written)}`,
    fields,
  };
}

/** The items of an event's List: WeChat writes one item bare and several as a list, and XML one level deeper. */
export function eventItems(message: PushMessage): Record<string, unknown>[] {
  const holders = [message.fields, ...Object.values(message.fields)].filter(isRecord);
  const list = holders.map((holder) => holder['List']).find((one) => one !== undefined);
  return (Array.isArray(list) ? list : [list]).filter(isRecord);
}

/**
 * MsgId where there is one; else sender and time, as WeChat advises, and the text itself: two events of one user in
 * one second (withdrawing two permissions, say) are two.
 */
function repeatKeyOf(fields: Record<string, unknown>, from: string, createdAt: number, written: string): string {
  const id = textIn(fields, 'MsgId');
  if (id !== null) return `id:${id}`;
  return `at:${from}:${createdAt}:${createHash('sha1').update(written).digest('hex').slice(0, 12)}`;
}

function textIn(fields: Record<string, unknown>, key: string): string | null {
  const value = fields[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
