import type { Value } from '../../../fields/field';
import { list, record, text, whole } from '../../../fields/fields';

/** One question of the bank. `key` is the place of the right choice, from 0. */
export const question = record(
  {
    level: whole({
      label: { zh: '难度', en: 'Level' },
      help: { zh: '1 容易，3 难；容易的先出', en: '1 is easy, 3 is hard; easy ones come first' },
      min: 1,
      max: 3,
      default: 1,
    }),
    text: text({ label: { zh: '题目', en: 'Question' }, max: 60, default: '题目写在这里' }),
    choices: list(text({ label: { zh: '选项', en: 'Choice' }, max: 24, default: '选项' }), {
      label: { zh: '选项', en: 'Choices' },
      min: 2,
      max: 4,
      default: ['对', '不对'],
    }),
    key: whole({
      label: { zh: '正确选项', en: 'Right choice' },
      help: { zh: '从 0 数起：第一个选项是 0', en: 'Counted from 0' },
      min: 0,
      max: 3,
      default: 0,
    }),
    why: text({ label: { zh: '答后说明', en: 'Why' }, min: 0, max: 60, default: '' }),
  },
  { label: { zh: '题', en: 'Question' } },
  ({ choices, key }) => [
    ...(key < choices.length ? [] : [{ path: 'key', text: `「正确选项」要小于选项个数 ${choices.length}` }]),
    ...(new Set(choices).size === choices.length ? [] : [{ path: 'choices', text: '「选项」里有两个一样的' }]),
  ],
);

export type Question = Value<typeof question>;
