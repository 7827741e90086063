import type { Value } from '../../../fields/field';
import { record, text } from '../../../fields/fields';
import { colours, sprite } from '../../../fields/looks';

export const theme = record(
  {
    colours: colours({
      sky: '#dff3ef',
      far: '#bfe6de',
      near: '#93d2c6',
      ground: '#57b3a3',
      accent: '#e8743b',
      ink: '#123c37',
    }),
    host: sprite({ label: { zh: '主持', en: 'Host' }, default: 'owl' }),
    right: sprite({ label: { zh: '答对', en: 'Right' }, default: 'sparkles' }),
    wrong: sprite({ label: { zh: '答错', en: 'Wrong' }, default: 'thinking-face' }),
    hint: text({ label: { zh: '开场提示', en: 'Opening hint' }, max: 14, default: '准备好就开始' }),
    praise: text({ label: { zh: '答对语', en: 'Praise' }, max: 14, default: '答对啦' }),
    comfort: text({ label: { zh: '答错语', en: 'Comfort' }, max: 14, default: '记住它，下次就会' }),
    late: text({ label: { zh: '超时语', en: 'Too late' }, max: 14, default: '时间到啦' }),
    done: text({ label: { zh: '结束语', en: 'Closing words' }, max: 14, default: '知识又多了一点' }),
  },
  { label: { zh: '答题皮肤', en: 'Skin' } },
);

export type Theme = Value<typeof theme>;
