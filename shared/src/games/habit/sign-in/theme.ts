import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#fff1e0',
      far: '#ffe0bd',
      near: '#ffc98f',
      ground: '#f7a35c',
      accent: '#d9542b',
      ink: '#4a2410',
    }),
    stamp: sprite({ label: { zh: '印章', en: 'Stamp' }, default: 'star' }),
    chest: sprite({ label: { zh: '最后一天', en: 'Last day' }, default: 'wrapped-gift' }),
    missed: sprite({ label: { zh: '漏签', en: 'Missed' }, default: 'sleeping-face' }),
    go: text({ label: { zh: '按钮', en: 'Button' }, max: 6, default: '签到' }),
    again: text({ label: { zh: '已签语', en: 'Signed' }, max: 14, default: '今天签好啦，明天见' }),
    makeUp: text({ label: { zh: '补签语', en: 'Make-up' }, max: 14, default: '补上漏掉的一天' }),
    done: text({ label: { zh: '完成语', en: 'Round complete' }, max: 14, default: '一轮签满啦' }),
  },
  { label: { zh: '签到皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
