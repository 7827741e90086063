import type { ClientEvent, EventBatch } from '@fanqu/shared/api/tracking';
import { ApiError } from '../api/error';
import { BATCH_MOST, IDLE_MS, KEPT_MOST, SEND_AT, queueEvents } from './event-queue';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const event = (id: number): ClientEvent => ({
  id: `event-${String(id).padStart(12, '0')}`,
  name: 'tap',
  at: id,
  props: { what: 'x' },
});

/** A world with a clock in hand: `pass` runs what is due. */
function world(outcomes: (ApiError | null)[] = [], stored: ClientEvent[] = []) {
  const batches: EventBatch[] = [];
  let timers: { at: number; run: () => void }[] = [];
  let saved = stored;
  let now = 0;
  const settled = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  const queue = queueEvents({
    post: async (batch) => {
      batches.push(batch);
      const outcome = outcomes.shift() ?? null;
      if (outcome) throw outcome;
      return { kept: batch.events.length, repeated: 0, bad: [] };
    },
    load: () => stored,
    save: (events) => (saved = events),
    now: () => now,
    later: (run, ms) => timers.push({ at: now + ms, run }),
  });
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    due.forEach(({ run }) => run());
    await settled();
  };
  return {
    queue,
    batches,
    pass,
    settled,
    saved: () => saved,
    ids: () => batches.map(({ events }) => events.map(({ at }) => at)),
  };
}

const add = (queue: { add(e: ClientEvent): void }, from: number, count: number): void => {
  for (let i = from; i < from + count; i++) queue.add(event(i));
};

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe('the queue of events', () => {
  it('waits for twenty, then sends them in the order they happened', async () => {
    const { queue, ids, settled } = world();
    add(queue, 0, SEND_AT - 1);
    await settled();
    expect(ids()).toEqual([]);
    add(queue, SEND_AT - 1, 1);
    await settled();
    expect(ids()).toEqual([range(0, 20)]);
  });

  it('sends fewer when nothing more happens for a while', async () => {
    const { queue, ids, pass } = world();
    add(queue, 0, 3);
    await pass(IDLE_MS);
    expect(ids()).toEqual([[0, 1, 2]]);
  });

  it('sends the rest when the mini-program is put away', async () => {
    const { queue, ids, settled, saved } = world();
    add(queue, 0, 2);
    queue.flush();
    await settled();
    expect(ids()).toEqual([[0, 1]]);
    expect(saved()).toEqual([]);
  });

  it('takes up what the last visit could not send, a hundred at most in a batch', async () => {
    const { ids, pass } = world([], range(0, 130).map(event));
    await pass(IDLE_MS);
    expect(ids()).toEqual([range(0, BATCH_MOST), range(100, 30)]);
  });

  it('keeps everything while offline and sends it again later, the same events with the same ids', async () => {
    const { queue, ids, pass, settled, saved } = world([new ApiError('OFFLINE', '')]);
    add(queue, 0, SEND_AT);
    await settled();
    await pass(2_000);
    expect(ids()).toEqual([range(0, 20), range(0, 20)]);
    expect(saved()).toEqual([]);
  });

  it('waits longer after each failure', async () => {
    const offline = (): ApiError => new ApiError('OFFLINE', '');
    const { queue, batches, pass, settled } = world([offline(), offline(), offline()]);
    add(queue, 0, SEND_AT);
    await settled();
    await pass(2_000);
    expect(batches).toHaveLength(2);
    await pass(2_000);
    expect(batches).toHaveLength(2);
    await pass(2_000);
    expect(batches).toHaveLength(3);
    await pass(8_000);
    expect(batches).toHaveLength(4);
  });

  it('does not hammer a server that failed: new events wait for the pause too', async () => {
    const { queue, batches, settled } = world([new ApiError('BUSY', '')]);
    add(queue, 0, SEND_AT);
    await settled();
    add(queue, SEND_AT, SEND_AT);
    await settled();
    expect(batches).toHaveLength(1);
  });

  it('drops a batch that will never be taken', async () => {
    const { queue, batches, pass, settled, saved } = world([new ApiError('INVALID_INPUT', '')]);
    add(queue, 0, SEND_AT);
    await settled();
    await pass(IDLE_MS * 2);
    expect(batches).toHaveLength(1);
    expect(saved()).toEqual([]);
  });

  it('never sends a bad event again: the receipt closes the batch', async () => {
    const { queue, ids, pass, settled } = world();
    add(queue, 0, SEND_AT);
    await settled();
    await pass(IDLE_MS * 4);
    expect(ids()).toEqual([range(0, 20)]);
  });

  it('loses the oldest, not the newest, when a phone stays offline too long', async () => {
    const forever = Array.from({ length: 100 }, () => new ApiError('OFFLINE', ''));
    const { queue, saved } = world(forever);
    add(queue, 0, KEPT_MOST + 50);
    queue.flush();
    expect(saved()).toHaveLength(KEPT_MOST);
    expect(saved()[0]?.at).toBe(50);
  });
});
