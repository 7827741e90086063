import { Lane } from './lane';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('a lane', () => {
  it('commits what gathers while a batch is under way together', async () => {
    const batches: number[][] = [];
    const lane = new Lane<number, number>(async (requests) => {
      batches.push([...requests]);
      await tick();
      return requests.map((n) => n * 10);
    });
    const answers = await Promise.all([1, 2, 3, 4].map((n) => lane.submit(n)));
    expect(answers).toEqual([10, 20, 30, 40]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('fails the one request at fault and commits its neighbours', async () => {
    const committed: number[] = [];
    const lane = new Lane<number, number>(async (requests) => {
      await tick();
      if (requests.includes(13)) throw new Error('poisoned');
      committed.push(...requests);
      return [...requests];
    });
    const settled = await Promise.allSettled([1, 2, 13, 4, 5].map((n) => lane.submit(n)));
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(committed.sort((a, b) => a - b)).toEqual([1, 2, 4, 5]);
  });

  it('answers BUSY at once when too many wait', async () => {
    const lane = new Lane<number, number>(async (requests) => [...requests], { batch: 1, queue: 1, width: 1 });
    const first = lane.submit(1);
    const second = lane.submit(2);
    expect(() => lane.submit(3)).toThrow('BUSY');
    await expect(Promise.all([first, second])).resolves.toEqual([1, 2]);
  });
});
