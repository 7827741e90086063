import type { About } from '../../../play/about';

export const about: About = {
  id: 'wheel',
  shelf: 'luck',
  kind: 'luck',
  title: { zh: '大转盘', en: 'Lucky wheel' },
  blurb: { zh: '轻轻一转，看看今天的好运停在哪一格', en: 'Give it a spin and see where your luck stops' },
  cover: 'ferris-wheel',
  seconds: 8,
  aims: ['attract', 'bind', 'convert'],
  tags: [],
  scoreUnit: { zh: '次', en: 'spins' },
};
