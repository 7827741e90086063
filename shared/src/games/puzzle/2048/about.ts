import type { About } from '../../../play/about';

export const about: About = {
  id: '2048',
  shelf: 'puzzle',
  kind: 'skill',
  title: { zh: '2048', en: '2048' },
  blurb: { zh: '滑动合并相同的方块，看谁先合出目标', en: 'Slide, merge equal tiles and reach the goal' },
  cover: 'input-numbers',
  seconds: 90,
  aims: ['engage', 'convert'],
  tags: [],
  scoreUnit: { zh: '分', en: 'points' },
};
