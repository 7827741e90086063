import { readBatch } from './event-reader';

const event = (over: object = {}) => ({
  id: 'a'.repeat(20),
  name: 'page_view',
  at: 1,
  props: { page: 'home' },
  ...over,
});

describe('a batch of events', () => {
  it('keeps the good and says which are bad and why', () => {
    const { good, bad } = readBatch({
      sentAt: 1,
      events: [
        event(),
        event({ name: 'nonsense' }),
        event({ props: { page: 'home', secret: 1 } }),
        event({ props: {} }),
        event({ id: 'short' }),
        event({ name: 'play_end', props: { playId: 'p', score: 1.5 } }),
        null,
      ],
    });
    expect(good).toHaveLength(1);
    expect(bad.map(({ index, why }) => [index, why])).toEqual([
      [1, 'event/name must be equal to one of the allowed values'],
      [2, "props must NOT have additional properties 'secret'"],
      [3, "props must have required property 'page'"],
      [4, 'event/id must match pattern "^[\\w-]{16,40}$"'],
      [5, 'props/score must be integer'],
      [6, 'event must be object'],
    ]);
  });

  it.each([[null], [{}], [{ sentAt: 1, events: [] }], [{ sentAt: 1, events: Array(101).fill(event()) }]])(
    'refuses what is no batch: %#',
    (body) => {
      expect(() => readBatch(body)).toThrow('INVALID_INPUT');
    },
  );
});
