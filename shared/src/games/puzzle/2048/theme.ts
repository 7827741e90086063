import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colour, colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#f4ecff',
      far: '#e2d3fb',
      near: '#cdb6f3',
      ground: '#b79ae8',
      accent: '#7a4fd0',
      ink: '#2d1b52',
    }),
    tileLow: colour({ label: { zh: '小方块', en: 'Small tiles' }, default: '#fff3d6' }),
    tileHigh: colour({ label: { zh: '大方块', en: 'Large tiles' }, default: '#f2643d' }),
    goal: sprite({ label: { zh: '过关图案', en: 'Goal picture' }, default: 'trophy' }),
    hint: text({ label: { zh: '开场提示', en: 'Opening hint' }, max: 14, default: '滑一滑，合出目标' }),
    done: text({ label: { zh: '过关语', en: 'Goal reached' }, max: 14, default: '合出来啦' }),
    stuck: text({ label: { zh: '没路语', en: 'No way on' }, max: 14, default: '没路啦，差一点点' }),
  },
  { label: { zh: '2048 皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
