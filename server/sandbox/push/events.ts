import { nowIn, type App, type World } from '../state/world';
import { deliver } from './deliver';

const XML_HOLDERS: Record<string, string> = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
};

/** Pushes a subscription event in the background, if the app has a push address. */
export function pushEvent(world: World, app: App, openid: string, event: string, list: Record<string, string>[]): void {
  if (!app.push) return;
  const message = {
    ...envelopeOf(world, app, openid),
    MsgType: 'event',
    Event: event,
    ...listOf(event, app.push.format, list),
  };
  void deliver(world, app, app.push, message);
}

export function envelopeOf(world: World, app: App, openid: string): Record<string, unknown> {
  return {
    ToUserName: `gh_${app.appid.slice(-12)}`,
    FromUserName: openid,
    CreateTime: Math.floor(nowIn(world) / 1000),
  };
}

/** JSON holds a lone item bare and several in a list; XML repeats the element inside one named after the event. */
function listOf(event: string, format: 'json' | 'xml', list: Record<string, string>[]): Record<string, unknown> {
  const [only] = list;
  const items = list.length === 1 ? only : list;
  const holder = XML_HOLDERS[event];
  return format === 'xml' && holder ? { [holder]: { List: items } } : { List: items };
}
