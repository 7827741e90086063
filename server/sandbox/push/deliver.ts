import { nowIn, type App, type PushTarget, type World } from '../state/world';
import { composePush, type PushOptions, type PushRequest } from './compose';

/** One message pushed to an app's server, and how it went. */
export interface Delivery {
  appid: string;
  at: number;
  url: string;
  label: string;
  /** One line per try: the HTTP status, or what went wrong. */
  tries: string[];
  delivered: boolean;
}

const TRIES = 3;
const KEPT = 100;

/** Pushes a message: three tries in all, each with its own time limit and its own encryption. */
export async function deliver(
  world: World,
  app: App,
  target: PushTarget,
  message: Record<string, unknown>,
  tamper: PushOptions['tamper'] = 'none',
): Promise<Delivery> {
  const label = String(message['Event'] ?? message['MsgType'] ?? 'message');
  const delivery: Delivery = {
    appid: app.appid,
    at: nowIn(world),
    url: target.url,
    label,
    tries: [],
    delivered: false,
  };
  world.deliveries.push(delivery);
  if (world.deliveries.length > KEPT) world.deliveries.shift();
  while (!delivery.delivered && delivery.tries.length < TRIES) {
    const timestamp = Math.floor(nowIn(world) / 1000);
    const outcome = await tryOnce(composePush(app, target, message, { timestamp, tamper }), world.pushTimeoutMs);
    delivery.tries.push(outcome.text);
    delivery.delivered = outcome.accepted;
  }
  return delivery;
}

async function tryOnce(push: PushRequest, timeoutMs: number): Promise<{ accepted: boolean; text: string }> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(push.url, {
      method: 'POST',
      headers: { 'content-type': push.contentType },
      body: push.body,
      signal,
    });
    const answer = await response.text();
    return { accepted: response.ok, text: `${response.status} ${answer.slice(0, 60)}`.trim() };
  } catch {
    return { accepted: false, text: signal.aborted ? `no answer in ${timeoutMs} ms` : 'connection failed' };
  }
}
