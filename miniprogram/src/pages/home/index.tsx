import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import type { HomeView } from '@fanqu/shared/api/member';
import { useSession } from '../../store/session';
import { useWords } from '../../text/use-words';
import { CampaignTiles } from '../../ui/CampaignTiles';
import { Empty } from '../../ui/Empty';
import { Known } from '../../ui/Known';
import { LevelCard } from '../../ui/LevelCard';
import { Page } from '../../ui/Page';
import { goMore } from '../../ui/go';
import { useFetched } from '../../ui/use-fetched';
import { BrandMark } from './BrandMark';
import { HomeBones } from './HomeBones';
import { Invitation } from './Invitation';
import { Purse } from './Purse';
import { Slots } from './Slots';
import './home.scss';

export default function Home() {
  const home = useFetched<HomeView>('/api/m/home', true);
  const brand = useSession((state) => state.brand?.name ?? '');
  useShareAppMessage(() => ({ title: brand, path: '/pages/home/index' }));
  return (
    <Page name="home" title={<BrandMark />} tab>
      <Known of={home} skeleton={<HomeBones />}>
        {(view) => <HomeBody home={view} />}
      </Known>
    </Page>
  );
}

function HomeBody({ home }: { home: HomeView }) {
  const { home: words } = useWords();
  return (
    <View className="home">
      {home.card ? <LevelCard card={home.card} onClick={() => goMore('card')} /> : <Invitation home={home} />}
      <Purse points={home.points} couponCount={home.couponCount} />
      <Slots slots={home.slots} campaigns={home.campaigns} />
      {home.campaigns.length > 0 && <View className="home__heading">{words.running}</View>}
      {home.campaigns.length > 0 ? (
        <CampaignTiles campaigns={home.campaigns} />
      ) : (
        <Empty sprite="seedling" title={words.noneTitle} text={words.noneText} />
      )}
    </View>
  );
}
