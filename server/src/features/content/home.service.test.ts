import type { ContentSlot } from '@fanqu/shared/api/brand';
import { slotsShown } from './home.service';

const slot = (id: string, link: ContentSlot['link']): ContentSlot => ({
  id,
  title: id,
  subtitle: '',
  sprite: null,
  link,
});
const to = (campaignId: string) => slot(campaignId, { kind: 'campaign', campaignId });

it('a slot that leads to a campaign nobody can play is left out', () => {
  const campaigns = [
    { id: 'open', state: 'open' },
    { id: 'soon', state: 'soon' },
    { id: 'paused', state: 'paused' },
    { id: 'ended', state: 'ended' },
  ] as const;
  const slots = [
    slot('plain', null),
    to('open'),
    to('soon'),
    to('paused'),
    to('ended'),
    to('unknown'),
    slot('page', { kind: 'page', path: '/more/card/index' }),
  ];
  expect(slotsShown(slots, campaigns).map(({ id }) => id)).toEqual(['plain', 'open', 'page']);
});
