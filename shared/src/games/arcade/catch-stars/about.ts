import type { About } from '../../../play/about';

export const about: About = {
  id: 'catch-stars',
  shelf: 'arcade',
  kind: 'skill',
  title: { zh: '接星星', en: 'Catch the stars' },
  blurb: {
    zh: '拖动篮子接住星星和礼物，小心别接到炸弹',
    en: 'Drag the basket under stars and gifts, and mind the bombs',
  },
  cover: 'glowing-star',
  seconds: 30,
  aims: ['attract', 'engage', 'convert'],
  tags: [],
  scoreUnit: { zh: '分', en: 'points' },
};
