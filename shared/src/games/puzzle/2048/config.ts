import type { Preset, Value } from '../../../fields/field';
import { pick, record, whole } from '../../../fields/fields';

const TARGETS = {
  '64': { zh: '64', en: '64' },
  '128': { zh: '128', en: '128' },
  '256': { zh: '256', en: '256' },
  '512': { zh: '512', en: '512' },
  '1024': { zh: '1024', en: '1024' },
  '2048': { zh: '2048', en: '2048' },
};

export const config = record(
  {
    target: pick({
      label: { zh: '目标方块', en: 'Goal' },
      help: { zh: '合出它就过关，剩下的时间变成加分', en: 'Making it ends the play; time left becomes points' },
      options: TARGETS,
      default: '256',
    }),
    seconds: whole({
      label: { zh: '限时', en: 'Time limit' },
      unit: { zh: '秒', en: 's' },
      min: 30,
      max: 300,
      default: 120,
    }),
    moves: whole({
      label: { zh: '最多滑动', en: 'Most slides' },
      unit: { zh: '次', en: 'slides' },
      min: 50,
      max: 1500,
      default: 400,
    }),
    timePoints: whole({
      label: { zh: '过关后每秒加分', en: 'Points a second left' },
      unit: { zh: '分', en: 'points' },
      min: 0,
      max: 50,
      default: 10,
    }),
    fours: whole({
      label: { zh: '新方块是 4 的机会', en: 'Chance of a 4' },
      help: { zh: '越大越快，也越挤', en: 'Higher is faster and more crowded' },
      unit: { zh: '%', en: '%' },
      min: 0,
      max: 50,
      default: 10,
    }),
  },
  { label: { zh: '2048', en: '2048' } },
);

export type Config = Value<typeof config>;

export const presets: readonly Preset<Config>[] = [
  {
    key: 'easy',
    title: { zh: '轻松', en: 'Easy' },
    config: { target: '128', seconds: 90, moves: 300, timePoints: 10, fours: 15 },
  },
  {
    key: 'standard',
    title: { zh: '标准', en: 'Standard' },
    config: { target: '256', seconds: 120, moves: 400, timePoints: 10, fours: 10 },
  },
  {
    key: 'hard',
    title: { zh: '挑战', en: 'Hard' },
    config: { target: '1024', seconds: 240, moves: 900, timePoints: 20, fours: 10 },
  },
];
