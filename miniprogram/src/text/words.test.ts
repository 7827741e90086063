import { en } from './en';
import { zh } from './zh';

const leaves = (words: object, at = ''): [string, unknown][] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' && word !== null && !Array.isArray(word)
      ? leaves(word, `${at}${key}.`)
      : [[`${at}${key}`, word] as [string, unknown]],
  );

const SHOUTING = /最高级|第一|速来|[!！]{2}/;

describe('the words', () => {
  it('say the same things in both languages', () => {
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(zh).map(([key]) => key));
  });

  it('are never empty and never shout', () => {
    for (const [key, word] of [...leaves(zh), ...leaves(en)]) {
      if (typeof word !== 'string') continue;
      expect([key, word.trim().length > 0, SHOUTING.test(word)]).toEqual([key, true, false]);
    }
  });

  it('English is written, not left in Chinese', () => {
    const left = leaves(en).filter(
      ([key, word]) => typeof word === 'string' && /[一-鿿]/.test(word) && !/Word$|Hint$/.test(key),
    );
    expect(left).toEqual([]);
  });
});
