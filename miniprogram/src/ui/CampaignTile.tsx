import { View } from '@tarojs/components';
import type { CampaignCard } from '@fanqu/shared/api/campaign';
import { useWords } from '../text/use-words';
import { Cover } from './Cover';
import { daysAway } from './dates';
import { goGame } from './go';
import './campaign-tile.scss';

/** A campaign to tap: its cover, its name, and whether it is worth coming in now. */
export function CampaignTile({ campaign, size }: { campaign: CampaignCard; size: 'wide' | 'half' }) {
  const { id, gameId, title, blurb, cover, state } = campaign;
  const open = state === 'open';
  return (
    <View
      className={`tile tile--${size}`}
      hoverClass="tile--pressed"
      ariaRole="button"
      onClick={() => goGame(gameId, id)}
    >
      <Cover gameId={gameId} sprite={cover} size={size} quiet={!open} />
      <View className="tile__foot">
        <View className="tile__words">
          <View className="tile__title">{title}</View>
          {size === 'wide' && <View className="tile__blurb">{blurb}</View>}
        </View>
        <Chip campaign={campaign} />
      </View>
    </View>
  );
}

function Chip({ campaign }: { campaign: CampaignCard }) {
  const { campaign: words, common } = useWords();
  const { state, turnsLeft, startsAt, endsAt } = campaign;
  if (state === 'soon') return <View className="chip">{words.soon(common.monthDay(startsAt))}</View>;
  if (state === 'paused') return <View className="chip">{words.paused}</View>;
  if (state === 'ended') return <View className="chip">{words.ended}</View>;
  if (turnsLeft === 0) return <View className="chip">{words.noTurns}</View>;
  const days = daysAway(endsAt, Date.now());
  return <View className="chip chip--on">{days <= 1 ? words.until(days) : words.turns(turnsLeft)}</View>;
}
