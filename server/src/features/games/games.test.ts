import { Games } from './games.service';

const games = new Games();
const trivia = (list: ReturnType<Games['list']>) => {
  const found = list.find(({ id }) => id === 'quiz/trivia');
  if (!found) throw new Error('trivia is gone');
  return found;
};

/** Every word of the bank, questions and choices alike. */
function wordsOfTheBank(): string[] {
  const { bank } = games.defaultsOf('quiz/trivia').config as { bank: Record<string, unknown>[] };
  return bank
    .flatMap((question) => Object.values(question))
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .flatMap((part) => (typeof part === 'string' && part.length > 3 ? [part] : []));
}

describe('the public gallery', () => {
  it('shows every room that the console lists', () => {
    expect(games.gallery().map(({ id }) => id)).toEqual(games.list().map(({ id }) => id));
  });

  it('holds no question, choice or key of trivia, in defaults, presets or schema', () => {
    const words = wordsOfTheBank();
    const said = JSON.stringify(games.gallery());
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => said.includes(word))).toEqual([]);
    expect(said).not.toContain('x-secret');
  });

  it('keeps what is no secret', () => {
    const { configDefault, configSchema, presets } = trivia(games.gallery());
    expect(configDefault).toEqual({ count: 5, seconds: 15, rightPoints: 10, quickPoints: 10 });
    expect(Object.keys(configSchema['properties'] as object)).toEqual(Object.keys(configDefault));
    expect(presets.map(({ key }) => key)).toEqual(['easy', 'standard', 'hard']);
  });
});

it('the console sees the bank: ops write it', () => {
  const { configDefault, configSchema, presets } = trivia(games.list());
  expect(configDefault['bank']).toHaveLength((presets[1].config['bank'] as unknown[]).length);
  expect(configSchema).toHaveProperty('properties.bank.x-secret', true);
});
