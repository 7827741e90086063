import type { About } from '../../../play/about';

export const about: About = {
  id: 'assist',
  shelf: 'social',
  kind: 'progress',
  title: { zh: '助力', en: 'Lend a hand' },
  blurb: { zh: '请朋友来玩一局，齐了就一起拿奖励', en: 'Friends play one round each; together you all win' },
  cover: 'handshake',
  seconds: 10,
  aims: ['attract', 'bind'],
  tags: [],
  scoreUnit: { zh: '位朋友', en: 'friends' },
};
