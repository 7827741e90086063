import type { About } from '../../../play/about';

export const about: About = {
  id: 'sign-in',
  shelf: 'habit',
  kind: 'progress',
  title: { zh: '签到', en: 'Sign-in' },
  blurb: { zh: '每天来点一下，天天有小惊喜', en: 'Drop by every day for a small surprise' },
  cover: 'calendar',
  seconds: 5,
  aims: ['engage', 'bind'],
  tags: [],
  scoreUnit: { zh: '天', en: 'days' },
};
