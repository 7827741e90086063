import type { About } from '../../../play/about';

/** The room to copy. It is a small game of its own, so that the laws hold for it too: tap when the lamp is lit. */
export const about: About = {
  id: 'blank',
  shelf: '_blank',
  kind: 'skill',
  title: { zh: '点亮了就点', en: 'Tap the light' },
  blurb: { zh: '灯亮的时候点一下，点早了不算', en: 'Tap while the lamp is lit; too early counts nothing' },
  cover: 'light-bulb',
  seconds: 20,
  aims: ['attract'],
  tags: [],
  scoreUnit: { zh: '次', en: 'taps' },
};
