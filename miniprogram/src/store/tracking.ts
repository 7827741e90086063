import Taro from '@tarojs/taro';
import type { ClientEvent, EVENTS, EventBatch, EventName, EventReceipt } from '@fanqu/shared/api/tracking';
import { newKey } from '../api/key';
import { request } from '../api/request';
import { type Queue, queueEvents } from './event-queue';
import { keep, recall } from './storage';

type Kind<Mark> = Mark extends `whole${string}` ? number : Mark extends `flag${string}` ? boolean : string;
type Schema<Name extends EventName> = (typeof EVENTS)[Name];
type Optional<S> = { [P in keyof S]: S[P] extends `${string}?` ? P : never }[keyof S];

/** The properties an event of this name must and may have, read off the shared table. */
export type Props<Name extends EventName> = {
  [P in Exclude<keyof Schema<Name>, Optional<Schema<Name>>>]: Kind<Schema<Name>[P]>;
} & {
  [P in Optional<Schema<Name>>]?: Kind<Schema<Name>[P]>;
};

let queue: Queue | null = null;

/** Reports what a member did. Never throws, never waits. */
export function track<Name extends EventName>(name: Name, props: Props<Name>): void {
  const told = Object.entries(props).filter(([, value]) => value !== undefined);
  const event: ClientEvent = {
    id: newKey(20),
    name,
    at: Date.now(),
    props: Object.fromEntries(told) as ClientEvent['props'],
  };
  queue?.add(event);
}

/** Takes up what an earlier visit could not send. */
export function beginTracking(): void {
  queue = queueEvents({
    post: (batch: EventBatch) => request<EventReceipt>('POST', '/api/m/events', batch),
    load: () => recall<ClientEvent[]>('events') ?? [],
    save: (events) => keep('events', events),
    now: () => Date.now(),
    later: (run, ms) => setTimeout(run, ms),
  });
  Taro.onNetworkStatusChange?.(({ isConnected }) => isConnected && queue?.flush());
}

/** When the mini-program goes to the background: what is left goes now. */
export function flushTracking(): void {
  queue?.flush();
}
