import type { CampaignView } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Sprite } from '../../ui/sprite';
import { useSpoken } from '../../ui/spoken';
import { CampaignActions } from './campaign-actions';
import './campaign-head.css';
import { CampaignStateTag } from './campaign-state';

interface CampaignHeadProps {
  campaign: CampaignView;
  game: GameView | null;
  tab: string;
  /** The page's own buttons (saving, publishing), after the quiet ones. */
  children?: ReactNode;
}

const TABS = ['', 'entries', 'plays'] as const;

export function CampaignHead({ campaign, game, tab, children }: CampaignHeadProps) {
  const { t } = useTranslation();
  const say = useSpoken();
  return (
    <header className="campaign-head">
      <div className="row">
        <Sprite name={game?.cover ?? 'puzzle-piece'} size={28} />
        <h1>{campaign.title}</h1>
        <CampaignStateTag state={campaign.state} />
        <span className="faint small">{game ? say(game.title) : campaign.gameId}</span>
        <VersionMark campaign={campaign} />
        <span className="grow" />
        <CampaignActions campaign={campaign} />
        {children}
      </div>
      <nav>
        {TABS.map((name) => (
          <Link key={name} to={`/campaigns/${campaign.id}${name && `/${name}`}`} aria-current={name === tab && 'page'}>
            {t(`campaign.tabs.${name || 'settings'}`)}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function VersionMark({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  if (!campaign.version) return null;
  return (
    <Tooltip title={t('campaign.versionHint', { hash: campaign.version.hash })}>
      <span className="mono faint">#{campaign.version.hash.slice(0, 8)}</span>
    </Tooltip>
  );
}
