import type { Preset, Value } from '../../../fields/field';
import { flag, pick, record, whole } from '../../../fields/fields';

export const config = record(
  {
    seconds: whole({
      label: { zh: '一局时长', en: 'Length of a play' },
      unit: { zh: '秒', en: 's' },
      min: 15,
      max: 60,
      default: 30,
    }),
    lives: whole({
      label: { zh: '生命', en: 'Lives' },
      help: { zh: '接到一个炸弹少一条命，用完就结束', en: 'A caught bomb costs one; at none left the play ends' },
      unit: { zh: '条', en: '' },
      min: 1,
      max: 5,
      default: 3,
    }),
    pace: whole({
      label: { zh: '节奏', en: 'Pace' },
      help: { zh: '1 最慢，5 最快；一局里会越来越快', en: '1 is slow, 5 is fast; it rises during the play' },
      min: 1,
      max: 5,
      default: 3,
    }),
    bombs: whole({
      label: { zh: '炸弹', en: 'Bombs' },
      help: { zh: '0 没有炸弹，5 最多', en: '0 is none, 5 is many' },
      min: 0,
      max: 5,
      default: 3,
    }),
    giftPoints: whole({
      label: { zh: '一份礼物的得分', en: 'Points of a gift' },
      help: { zh: '星星总是 1 分', en: 'A star is always 1 point' },
      unit: { zh: '分', en: 'points' },
      min: 2,
      max: 20,
      default: 5,
    }),
    basket: pick({
      label: { zh: '篮子大小', en: 'Size of the basket' },
      options: {
        small: { zh: '小', en: 'Small' },
        medium: { zh: '中', en: 'Medium' },
        large: { zh: '大', en: 'Large' },
      },
      default: 'medium',
    }),
    finale: flag({
      label: { zh: '结尾星星雨', en: 'Star rain at the end' },
      help: { zh: '最后五分之一的时间只下星星和礼物，又快又密', en: 'The last fifth rains stars and gifts only' },
      default: true,
    }),
  },
  { label: { zh: '接星星', en: 'Catch the stars' } },
);

export type Config = Value<typeof config>;

export const presets: readonly Preset<Config>[] = [
  {
    key: 'easy',
    title: { zh: '轻松', en: 'Easy' },
    config: { seconds: 20, lives: 5, pace: 2, bombs: 1, giftPoints: 5, basket: 'large', finale: true },
  },
  {
    key: 'standard',
    title: { zh: '标准', en: 'Standard' },
    config: { seconds: 30, lives: 3, pace: 3, bombs: 3, giftPoints: 5, basket: 'medium', finale: true },
  },
  {
    key: 'hard',
    title: { zh: '挑战', en: 'Hard' },
    config: { seconds: 45, lives: 2, pace: 5, bombs: 5, giftPoints: 8, basket: 'small', finale: true },
  },
];
