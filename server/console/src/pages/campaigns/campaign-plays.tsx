import type { CampaignView } from '@fanqu/shared/api/campaign';
import type { PlayRow } from '@fanqu/shared/api/play';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { CursorTable } from '../../ui/cursor-table';
import { usePlayColumns } from '../../ui/play-columns';
import { Teach } from '../../ui/teach';

export function CampaignPlays({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const rows = useRows<PlayRow>(['campaign', campaign.id, 'plays'], `campaigns/${campaign.id}/plays`);
  const columns = usePlayColumns('member');
  const empty = (
    <Teach sprite="video-game" title={t('plays.empty.title')}>
      {t('plays.empty.text')}
    </Teach>
  );
  return <CursorTable rows={rows} rowKey="id" columns={columns} empty={empty} />;
}
