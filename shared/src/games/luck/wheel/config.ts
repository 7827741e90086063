import type { Preset, Value } from '../../../fields/field';
import { flag, record, whole } from '../../../fields/fields';

export const config = record(
  {
    places: whole({
      label: { zh: '格数', en: 'Slices' },
      help: { zh: '奖品少于格数时，会按顺序重复摆放', en: 'With fewer prizes than slices they repeat in order' },
      unit: { zh: '格', en: '' },
      min: 4,
      max: 16,
      default: 8,
    }),
    spinSeconds: whole({
      label: { zh: '转动时长', en: 'Spin' },
      unit: { zh: '秒', en: 's' },
      min: 3,
      max: 6,
      default: 4,
    }),
    rounds: whole({
      label: { zh: '转几圈', en: 'Rounds' },
      unit: { zh: '圈', en: '' },
      min: 3,
      max: 8,
      default: 5,
    }),
    slowFinish: flag({
      label: { zh: '慢慢停下', en: 'Slow finish' },
      help: { zh: '最后一格走得慢一点，多一份期待', en: 'The last slice goes by slowly' },
      default: true,
    }),
  },
  { label: { zh: '大转盘', en: 'Lucky wheel' } },
);

export type Config = Value<typeof config>;

export const presets: readonly Preset<Config>[] = [
  {
    key: 'easy',
    title: { zh: '轻松', en: 'Easy' },
    config: { places: 6, spinSeconds: 3, rounds: 4, slowFinish: false },
  },
  {
    key: 'standard',
    title: { zh: '标准', en: 'Standard' },
    config: { places: 8, spinSeconds: 4, rounds: 5, slowFinish: true },
  },
  {
    key: 'hard',
    title: { zh: '挑战', en: 'Hard' },
    config: { places: 12, spinSeconds: 5, rounds: 6, slowFinish: true },
  },
];
