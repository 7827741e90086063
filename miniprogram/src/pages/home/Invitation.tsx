import { View } from '@tarojs/components';
import type { HomeView } from '@fanqu/shared/api/member';
import { useWords } from '../../text/use-words';
import { Button } from '../../ui/Button';
import { Sprite } from '../../ui/Sprite';
import { goGame, goMore, goTab } from '../../ui/go';

/** In the level card's place until there is a card: what the next step is, and how small it is. */
export function Invitation({ home }: { home: HomeView }) {
  const { home: words, common } = useWords();
  const visitor = home.member.stage === 'visitor';
  const first = home.campaigns.find((campaign) => campaign.state === 'open');
  const play = (): void => (first ? goGame(first.gameId, first.id) : goTab('games'));
  return (
    <View className="invitation">
      <View className="invitation__rings" />
      <View className="invitation__sprite">
        <Sprite name={visitor ? 'party-popper' : 'credit-card'} size={84} />
      </View>
      <View className="invitation__title">{visitor ? words.visitorTitle : words.panTitle}</View>
      <View className="invitation__text">{visitor ? words.visitorText : words.panText}</View>
      <Button className="invitation__button" onClick={visitor ? play : () => goMore('card')}>
        {visitor ? common.goPlay : words.bind}
      </Button>
    </View>
  );
}
