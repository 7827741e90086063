import { useQuery } from '@tanstack/react-query';
import type { CampaignView } from '@fanqu/shared/api/campaign';
import { Spin } from 'antd';
import { useParams } from 'react-router';
import { useGames } from '../../api/choices';
import { asRefusal } from '../../api/refusal';
import { get } from '../../api/request';
import { RefusalNote } from '../../ui/refusal-note';
import { CampaignHead } from './campaign-head';
import { CampaignPlays } from './campaign-plays';
import { EditorPage } from './editor/editor-page';
import { EntriesPage } from './entries-page';

/** One campaign: its settings, the ways in, and what was played. */
export default function CampaignPage() {
  const { id = '', tab } = useParams();
  const campaign = useQuery({ queryKey: ['campaign', id], queryFn: () => get<CampaignView>(`campaigns/${id}`) });
  const games = useGames();
  const error = campaign.error ?? games.error;
  if (error)
    return (
      <div className="page">{<RefusalNote refusal={asRefusal(error)} retry={() => void campaign.refetch()} />}</div>
    );
  if (!campaign.data || !games.data) return <Spin style={{ margin: 48 }} />;
  const game = games.data.find((one) => one.id === campaign.data.gameId) ?? null;
  if (!tab) return <EditorPage key={id} campaign={campaign.data} game={game} />;
  return (
    <div className="page">
      <CampaignHead campaign={campaign.data} game={game} tab={tab} />
      {tab === 'entries' ? <EntriesPage campaign={campaign.data} /> : <CampaignPlays campaign={campaign.data} />}
    </div>
  );
}
