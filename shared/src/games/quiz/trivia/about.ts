import type { About } from '../../../play/about';

export const about: About = {
  id: 'trivia',
  shelf: 'quiz',
  kind: 'answer',
  title: { zh: '答题', en: 'Trivia' },
  blurb: {
    zh: '几道小题，越往后越有意思，答得快还有加分',
    en: 'A few questions, harder as you go; quick answers earn more',
  },
  cover: 'light-bulb',
  seconds: 60,
  aims: ['engage', 'research', 'convert'],
  tags: [],
  scoreUnit: { zh: '分', en: 'points' },
};
