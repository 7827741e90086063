import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#bfe3ff',
      far: '#9ccdf2',
      near: '#7fc48a',
      ground: '#5fae72',
      accent: '#ff9f2e',
      ink: '#1f3550',
    }),
    star: sprite({ label: { zh: '星星', en: 'Star' }, default: 'glowing-star' }),
    gift: sprite({ label: { zh: '礼物', en: 'Gift' }, default: 'wrapped-gift' }),
    bomb: sprite({ label: { zh: '炸弹', en: 'Bomb' }, default: 'bomb' }),
    basket: sprite({ label: { zh: '篮子', en: 'Basket' }, default: 'basket' }),
    life: sprite({ label: { zh: '生命', en: 'Life' }, default: 'red-heart' }),
    hint: text({ label: { zh: '开场提示', en: 'Opening hint' }, max: 14, default: '左右拖动接住星星' }),
    rain: text({ label: { zh: '星星雨提示', en: 'Star rain call' }, max: 14, default: '星星雨来啦' }),
    done: text({ label: { zh: '结束语', en: 'Closing words' }, max: 14, default: '接得真稳' }),
  },
  { label: { zh: '接星星皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
