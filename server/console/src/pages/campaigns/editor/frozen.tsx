import { STAGES } from '@fanqu/shared/api/common';
import type { CampaignView, Tier } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePrizes } from '../../../api/choices';
import { useSpoken } from '../../../ui/spoken';
import { useRewardText } from '../../../ui/reward-text';
import { Span } from '../../../ui/when';
import { formatOdds, oddsOf } from './odds';

interface FrozenProps {
  campaign: CampaignView;
  game: GameView | null;
}

/** What publishing fixes: what members will read on the rules page, in the same words. */
export function Frozen({ campaign, game }: FrozenProps) {
  const { t } = useTranslation();
  const say = useSpoken();
  const rewardText = useRewardText();
  const { turns, noDraw, audience, tiers } = campaign;
  const isEveryone = STAGES.every((stage) => audience.stages.includes(stage));
  const items = [
    { key: 'game', label: t('publish.game'), children: game ? say(game.title) : campaign.gameId },
    { key: 'window', label: t('publish.window'), children: <Span from={campaign.startsAt} until={campaign.endsAt} /> },
    {
      key: 'audience',
      label: t('editor.fields.audience'),
      children: isEveryone ? t('editor.everyone') : audience.stages.map((stage) => t(`stages.${stage}`)).join('、'),
    },
    { key: 'turns', label: t('publish.turns'), children: t('publish.turnsText', { ...turns }) },
    ...tiers.map((tier, index) => ({
      key: `tier-${index}`,
      label: game?.kind === 'luck' ? t('publish.reward') : `≥ ${tier.from} ${game ? say(game.scoreUnit) : ''}`,
      children: <TierText tier={tier} noDraw={noDraw.on} />,
    })),
    {
      key: 'no-draw',
      label: noDraw.on ? t('publish.noDraw') : t('publish.minors'),
      children: rewardText(noDraw.rewards) || t('publish.nothing'),
    },
  ];
  return <Descriptions size="small" bordered column={1} items={items} styles={{ label: { width: 120 } }} />;
}

function TierText({ tier, noDraw }: { tier: Tier; noDraw: boolean }) {
  const { t } = useTranslation();
  const rewardText = useRewardText();
  const prizes = usePrizes().data ?? [];
  const lines = noDraw ? [] : (tier.draw?.lines ?? []);
  const odds = oddsOf(lines.map((line) => line.weight));
  const sure = rewardText(tier.rewards);
  return (
    <div>
      <b>{tier.name}</b> {sure && t('publish.sure', { rewards: sure })}
      {lines.map((line, index) => {
        const prize = prizes.find((one) => one.id === line.prizeId);
        return (
          <div key={index} className="row small">
            <span className="grow">{prize?.name ?? line.prizeId}</span>
            <span className="num soft">
              {prize?.stockLeft === null || !prize
                ? t('common.unbounded')
                : t('rewards.left', { count: prize.stockLeft })}
            </span>
            <span className="num" style={{ width: 64, textAlign: 'right' }}>
              {formatOdds(odds[index])}
            </span>
          </div>
        );
      })}
    </div>
  );
}
