import type { Preset, Value } from '../../../fields/field';
import { record, whole } from '../../../fields/fields';
import { MOST_HELPERS } from './team';

export const config = record(
  {
    needed: whole({
      label: { zh: '需要几位朋友', en: 'Friends needed' },
      help: { zh: '按平台规定，一队最多 5 位', en: 'The platform allows at most 5' },
      unit: { zh: '位', en: '' },
      min: 1,
      max: MOST_HELPERS,
      default: 3,
    }),
  },
  { label: { zh: '助力', en: 'Lend a hand' } },
);

export type Config = Value<typeof config>;

export const presets: readonly Preset<Config>[] = [
  { key: 'easy', title: { zh: '轻松', en: 'Easy' }, config: { needed: 2 } },
  { key: 'standard', title: { zh: '标准', en: 'Standard' }, config: { needed: 3 } },
  { key: 'hard', title: { zh: '挑战', en: 'Hard' }, config: { needed: 5 } },
];
