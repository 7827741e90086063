import { View } from '@tarojs/components';
import type { CampaignCard } from '@fanqu/shared/api/campaign';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { CampaignTiles } from '../../ui/CampaignTiles';
import { Empty } from '../../ui/Empty';
import { Known } from '../../ui/Known';
import { Page } from '../../ui/Page';
import { useFetched } from '../../ui/use-fetched';
import './games.scss';

export default function Games() {
  const { games } = useWords();
  const campaigns = useFetched<CampaignCard[]>('/api/m/campaigns', true);
  return (
    <Page name="games" title={games.title} tab>
      <Known of={campaigns} skeleton={<GamesBones />}>
        {(cards) => <Shelves cards={cards} />}
      </Known>
    </Page>
  );
}

function Shelves({ cards }: { cards: CampaignCard[] }) {
  const { games } = useWords();
  const inState = (...states: CampaignCard['state'][]): CampaignCard[] =>
    cards.filter(({ state }) => states.includes(state));
  if (cards.length === 0) return <Empty sprite="seedling" title={games.noneTitle} text={games.noneText} />;
  return (
    <View className="shelves">
      <Shelf heading={games.open} cards={inState('open', 'paused')} lead />
      <Shelf heading={games.soon} cards={inState('soon')} />
      <Shelf heading={games.ended} cards={inState('ended')} />
    </View>
  );
}

function Shelf({ heading, cards, lead = false }: { heading: string; cards: CampaignCard[]; lead?: boolean }) {
  if (cards.length === 0) return null;
  return (
    <View>
      <View className="shelves__heading">{heading}</View>
      <CampaignTiles campaigns={cards} lead={lead} />
    </View>
  );
}

function GamesBones() {
  return (
    <View className="shelves">
      <Bone height={228} round={24} />
      <View className="tiles">
        <Bone height={186} round={24} />
        <Bone height={186} round={24} />
      </View>
    </View>
  );
}
