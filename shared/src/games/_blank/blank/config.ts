import type { Preset, Value } from '../../../fields/field';
import { record, whole } from '../../../fields/fields';

export const config = record(
  {
    seconds: whole({
      label: { zh: '一局时长', en: 'Length of a play' },
      unit: { zh: '秒', en: 's' },
      min: 10,
      max: 60,
      default: 20,
    }),
    litTicks: whole({
      label: { zh: '亮多久', en: 'Lit for' },
      help: { zh: '60 是一秒；一局里会越来越短', en: '60 is a second; it gets shorter' },
      min: 20,
      max: 90,
      default: 45,
    }),
  },
  { label: { zh: '点亮了就点', en: 'Tap the light' } },
);

export type Config = Value<typeof config>;

export const presets: readonly Preset<Config>[] = [
  { key: 'easy', title: { zh: '轻松', en: 'Easy' }, config: { seconds: 15, litTicks: 60 } },
  { key: 'standard', title: { zh: '标准', en: 'Standard' }, config: { seconds: 20, litTicks: 45 } },
  { key: 'hard', title: { zh: '挑战', en: 'Hard' }, config: { seconds: 30, litTicks: 30 } },
];
