import type { Preset, Value } from '../../../fields/field';
import { list, record, secret, whole } from '../../../fields/fields';
import { BANK } from './bank';
import { question } from './question';

export const config = record(
  {
    count: whole({
      label: { zh: '一局几题', en: 'Questions a play' },
      unit: { zh: '题', en: '' },
      min: 3,
      max: 10,
      default: 5,
    }),
    seconds: whole({
      label: { zh: '每题限时', en: 'Time a question' },
      unit: { zh: '秒', en: 's' },
      min: 5,
      max: 60,
      default: 15,
    }),
    rightPoints: whole({
      label: { zh: '答对得分', en: 'Points when right' },
      unit: { zh: '分', en: 'points' },
      min: 1,
      max: 100,
      default: 10,
    }),
    quickPoints: whole({
      label: { zh: '答得快最多加分', en: 'Most points for speed' },
      help: { zh: '马上答对加满，时间用完不加', en: 'All of it at once, none at the last second' },
      unit: { zh: '分', en: 'points' },
      min: 0,
      max: 100,
      default: 10,
    }),
    bank: secret(
      list(question, {
        label: { zh: '题库', en: 'Questions' },
        help: { zh: '每局从里面抽题，选项顺序也会打乱', en: 'Each play draws from it and shuffles the choices' },
        min: 3,
        max: 200,
        default: BANK,
      }),
    ),
  },
  { label: { zh: '答题', en: 'Trivia' } },
  ({ count, bank }) =>
    count <= bank.length ? [] : [{ path: 'count', text: `「一局几题」不能多过题库，题库现在 ${bank.length} 题` }],
);

export type Config = Value<typeof config>;

const bank = [...BANK];

export const presets: readonly Preset<Config>[] = [
  {
    key: 'easy',
    title: { zh: '轻松', en: 'Easy' },
    config: { count: 3, seconds: 30, rightPoints: 10, quickPoints: 0, bank: bank.filter((one) => one.level < 3) },
  },
  {
    key: 'standard',
    title: { zh: '标准', en: 'Standard' },
    config: { count: 5, seconds: 15, rightPoints: 10, quickPoints: 10, bank },
  },
  {
    key: 'hard',
    title: { zh: '挑战', en: 'Hard' },
    config: { count: 10, seconds: 10, rightPoints: 10, quickPoints: 10, bank },
  },
];
