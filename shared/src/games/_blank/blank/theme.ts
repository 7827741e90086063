import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#e3ebff',
      far: '#c9d7ff',
      near: '#a8bdf7',
      ground: '#7f9ae6',
      accent: '#ffb020',
      ink: '#1b2a5c',
    }),
    lamp: sprite({ label: { zh: '灯', en: 'Lamp' }, default: 'light-bulb' }),
    hint: text({ label: { zh: '开场提示', en: 'Opening hint' }, max: 14, default: '灯亮时点一下' }),
    done: text({ label: { zh: '结束语', en: 'Closing words' }, max: 14, default: '手真快' }),
  },
  { label: { zh: '皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
