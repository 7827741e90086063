import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colour, colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#ffe3c2',
      far: '#ffcf9e',
      near: '#ffb27d',
      ground: '#f28b5b',
      accent: '#d9412b',
      ink: '#4a1d12',
    }),
    sliceA: colour({ label: { zh: '单数格', en: 'Odd slices' }, default: '#fff6e6' }),
    sliceB: colour({ label: { zh: '双数格', en: 'Even slices' }, default: '#ffd98a' }),
    pointer: sprite({ label: { zh: '指针', en: 'Pointer' }, default: 'round-pushpin' }),
    hub: sprite({ label: { zh: '中心', en: 'Hub' }, default: 'star' }),
    go: text({ label: { zh: '按钮', en: 'Button' }, max: 6, default: '转一下' }),
    hint: text({ label: { zh: '开场提示', en: 'Opening hint' }, max: 14, default: '点一下，好运转起来' }),
    done: text({ label: { zh: '结束语', en: 'Closing words' }, max: 14, default: '停在这儿啦' }),
  },
  { label: { zh: '大转盘皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
