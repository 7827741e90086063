import type { ClientEvent, EventBatch, EventReceipt } from '@fanqu/shared/api/tracking';
import { asApiError } from '../api/error';

export interface Queue {
  add(event: ClientEvent): void;
  /** Sends what there is, however little. */
  flush(): void;
}

/** The outside world, so that the queue itself can be tested without one. */
export interface QueueWorld {
  post(batch: EventBatch): Promise<EventReceipt>;
  load(): ClientEvent[];
  save(events: ClientEvent[]): void;
  now(): number;
  later(run: () => void, ms: number): unknown;
}

export const SEND_AT = 20;
export const BATCH_MOST = 100;
/** A phone that never comes online must not fill its storage: the oldest go first. */
export const KEPT_MOST = 600;
export const IDLE_MS = 15_000;
/** Storage is written once for a burst of events, not once for each. */
export const SAVE_MS = 500;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/** Refusals of the batch as a whole: sending it again would be refused again. */
const HOPELESS: ReadonlySet<string> = new Set(['INVALID_INPUT', 'BODY_TOO_LARGE', 'ACCOUNT_CLOSED']);

export function queueEvents(world: QueueWorld): Queue {
  let waiting = world.load().slice(-KEPT_MOST);
  let sending = false;
  let pauseMs = 0;
  let idling = false;
  let unsaved = false;

  const saveSoon = (): void => {
    if (unsaved) return;
    unsaved = true;
    world.later(() => ((unsaved = false), world.save(waiting)), SAVE_MS);
  };
  const take = (): ClientEvent[] => waiting.slice(0, BATCH_MOST);
  const remove = (sent: ClientEvent[]): void => {
    const gone = new Set(sent.map((event) => event.id));
    waiting = waiting.filter((event) => !gone.has(event.id));
    world.save(waiting);
  };
  const rest = (): void => {
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs === 0 ? FIRST_PAUSE_MS : pauseMs * 2);
    world.later(() => void go(), pauseMs);
  };
  const go = async (): Promise<void> => {
    if (sending || waiting.length === 0) return;
    sending = true;
    const batch = take();
    const outcome = await deliver(world, batch);
    sending = false;
    if (outcome === 'later') return rest();
    pauseMs = 0;
    remove(batch);
    if (waiting.length >= SEND_AT) await go();
  };
  const idle = (): void => {
    if (idling) return;
    idling = true;
    world.later(() => ((idling = false), pauseMs === 0 && void go()), IDLE_MS);
  };
  if (waiting.length > 0) idle();
  return {
    add: (event) => {
      waiting = [...waiting, event].slice(-KEPT_MOST);
      saveSoon();
      if (waiting.length >= SEND_AT && pauseMs === 0) void go();
      else idle();
    },
    flush: () => {
      world.save(waiting);
      void go();
    },
  };
}

/** The server keeps the good, knows the repeated and names the bad: after its receipt none of them is sent again. */
async function deliver(world: QueueWorld, events: ClientEvent[]): Promise<'done' | 'later'> {
  try {
    await world.post({ sentAt: world.now(), events });
    return 'done';
  } catch (thrown) {
    return HOPELESS.has(asApiError(thrown).code) ? 'done' : 'later';
  }
}
