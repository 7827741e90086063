import type { Preset, Value } from '../../../fields/field';
import { pick, record, whole } from '../../../fields/fields';

export const config = record(
  {
    days: whole({
      label: { zh: '一轮几天', en: 'Days of a round' },
      help: { zh: '签满就完成这一轮，下次从头再来', en: 'Signing them all completes the round' },
      unit: { zh: '天', en: 'days' },
      min: 3,
      max: 31,
      default: 7,
    }),
    counting: pick({
      label: { zh: '怎么算', en: 'Counting' },
      help: {
        zh: '累计：断了也不清零；连续：断了从头数',
        en: 'In total: a gap costs nothing; in a row: a gap starts anew',
      },
      options: { total: { zh: '累计', en: 'In total' }, row: { zh: '连续', en: 'In a row' } },
      default: 'total',
    }),
    makeUps: whole({
      label: { zh: '补签次数', en: 'Make-ups' },
      unit: { zh: '次', en: '' },
      min: 0,
      max: 7,
      default: 1,
    }),
    makeUpDays: whole({
      label: { zh: '可补几天内', en: 'Make-up reach' },
      help: { zh: '只能补这几天里漏掉的', en: 'Only days missed this recently' },
      unit: { zh: '天', en: 'days' },
      min: 1,
      max: 7,
      default: 3,
    }),
  },
  { label: { zh: '签到', en: 'Sign-in' } },
);

export type Config = Value<typeof config>;

export const presets: readonly Preset<Config>[] = [
  {
    key: 'easy',
    title: { zh: '轻松', en: 'Easy' },
    config: { days: 5, counting: 'total', makeUps: 2, makeUpDays: 5 },
  },
  {
    key: 'standard',
    title: { zh: '标准', en: 'Standard' },
    config: { days: 7, counting: 'total', makeUps: 1, makeUpDays: 3 },
  },
  {
    key: 'hard',
    title: { zh: '挑战', en: 'Hard' },
    config: { days: 7, counting: 'row', makeUps: 1, makeUpDays: 1 },
  },
];
