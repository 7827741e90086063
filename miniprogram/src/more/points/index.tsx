import { View } from '@tarojs/components';
import type { HomeView } from '@fanqu/shared/api/member';
import type { PointsRow, PointsView } from '@fanqu/shared/api/points';
import { useWords } from '../../text/use-words';
import { Bone } from '../../ui/Bone';
import { Empty } from '../../ui/Empty';
import { Known } from '../../ui/Known';
import { Page } from '../../ui/Page';
import { Rows } from '../../ui/Rows';
import { Sprite } from '../../ui/Sprite';
import { goTab } from '../../ui/go';
import { useFetched } from '../../ui/use-fetched';
import { usePaged } from '../../ui/use-paged';
import { Posting } from './Posting';
import './points.scss';

export default function Points() {
  const { points: words, common } = useWords();
  const home = useFetched<HomeView>('/api/m/home', true);
  const history = usePaged<PointsRow>('/api/m/points/history');
  const play = { text: common.goPlay, onClick: () => goTab('games') };
  return (
    <Page name="points" title={words.title}>
      <Known of={home} skeleton={<Bone height={148} round={24} />}>
        {(view) => <Balance points={view.points} />}
      </Known>
      <Rows
        of={history}
        idOf={(row) => row.id}
        empty={<Empty sprite="coin" title={words.emptyTitle} text={words.emptyText} action={play} />}
      >
        {(row, before, after) => <Posting row={row} before={before} after={after} />}
      </Rows>
    </Page>
  );
}

function Balance({ points }: { points: PointsView }) {
  const { points: words, common } = useWords();
  const soon = points.expiringSoon;
  return (
    <View className="balance">
      <View className="balance__label">{words.balance}</View>
      <View className="balance__value">{points.balance}</View>
      {points.held > 0 && <View className="balance__note">{words.held(points.held)}</View>}
      <View className="balance__note">
        {soon ? words.expiring(soon.amount, common.monthDay(soon.at)) : words.noExpiry}
      </View>
      <View className="balance__coin">
        <Sprite name="coin" size={72} />
      </View>
    </View>
  );
}
