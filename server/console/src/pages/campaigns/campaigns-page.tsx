import { PlusOutlined } from '@ant-design/icons';
import type { CampaignRow, CampaignState } from '@fanqu/shared/api/campaign';
import { Button, Segmented, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useGames } from '../../api/choices';
import { useRows } from '../../api/rows';
import { useMay } from '../../auth/staff';
import { CursorTable } from '../../ui/cursor-table';
import { formatCount } from '../../ui/numbers';
import { Page } from '../../ui/page';
import { useSpoken } from '../../ui/spoken';
import { Sprite } from '../../ui/sprite';
import { Teach } from '../../ui/teach';
import { Span } from '../../ui/when';
import { CAMPAIGN_STATES, CampaignStateTag } from './campaign-state';

export default function CampaignsPage() {
  const { t } = useTranslation();
  const goTo = useNavigate();
  const [query, setQuery] = useSearchParams();
  const state = query.get('state') ?? '';
  const rows = useRows<CampaignRow>(['campaigns'], 'campaigns', { state });
  const columns = useColumns();
  const states = ['', ...CAMPAIGN_STATES].map((value) => ({
    value,
    label: value ? t(`campaigns.states.${value as CampaignState}`) : t('common.all'),
  }));
  return (
    <Page title={t('campaigns.title')} note={t('campaigns.note')} action={<NewButton />}>
      <div className="filters">
        <Segmented options={states} value={state} onChange={(value) => setQuery(value ? { state: value } : {})} />
      </div>
      <CursorTable
        rows={rows}
        rowKey="id"
        columns={columns}
        onRow={(row) => void goTo(`/campaigns/${row.id}`)}
        empty={
          <Teach sprite="party-popper" title={t('campaigns.empty.title')} action={<NewButton />}>
            {t('campaigns.empty.text')}
          </Teach>
        }
      />
    </Page>
  );
}

function NewButton() {
  const { t } = useTranslation();
  if (!useMay('campaigns.write')) return null;
  return (
    <Link to="/campaigns/new">
      <Button type="primary" icon={<PlusOutlined />}>
        {t('campaigns.create')}
      </Button>
    </Link>
  );
}

function useColumns(): TableProps<CampaignRow>['columns'] {
  const { t } = useTranslation();
  const say = useSpoken();
  const games = useGames().data ?? [];
  const gameOf = (row: CampaignRow) => games.find((game) => game.id === row.gameId);
  const count = (name: 'plays' | 'players' | 'wins') => ({
    title: t(`campaigns.columns.${name}`),
    align: 'right' as const,
    width: 96,
    render: (_: unknown, row: CampaignRow) => <span className="num">{formatCount(row[name])}</span>,
  });
  return [
    {
      title: t('campaigns.columns.title'),
      render: (_, row) => {
        const game = gameOf(row);
        return (
          <span className="row">
            <Sprite name={game?.cover ?? 'puzzle-piece'} size={24} />
            <Link to={`/campaigns/${row.id}`}>{row.title}</Link>
            <span className="faint small">{game ? say(game.title) : row.gameId}</span>
          </span>
        );
      },
    },
    { title: t('campaigns.columns.state'), width: 100, render: (_, row) => <CampaignStateTag state={row.state} /> },
    {
      title: t('campaigns.columns.window'),
      width: 260,
      render: (_, row) => <Span from={row.startsAt} until={row.endsAt} />,
    },
    count('plays'),
    count('players'),
    count('wins'),
  ];
}
