import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#ffe4ea',
      far: '#ffcdd9',
      near: '#ffabc0',
      ground: '#f2809d',
      accent: '#c93a63',
      ink: '#4d1226',
    }),
    goal: sprite({ label: { zh: '目标', en: 'Goal' }, default: 'wrapped-gift' }),
    seat: sprite({ label: { zh: '空位', en: 'Empty seat' }, default: 'bust-in-silhouette' }),
    helper: sprite({ label: { zh: '朋友', en: 'Friend' }, default: 'smiling-face-with-hearts' }),
    go: text({ label: { zh: '按钮', en: 'Button' }, max: 6, default: '请朋友来' }),
    hint: text({ label: { zh: '开场提示', en: 'Opening hint' }, max: 14, default: '朋友玩一局就算助力' }),
    done: text({ label: { zh: '完成语', en: 'Team complete' }, max: 14, default: '人齐啦，谢谢朋友们' }),
  },
  { label: { zh: '助力皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
