import type { PlayRow } from '@fanqu/shared/api/play';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { CursorTable } from '../../ui/cursor-table';
import { usePlayColumns } from '../../ui/play-columns';
import { Teach } from '../../ui/teach';

export function MemberPlays({ id }: { id: string }) {
  const { t } = useTranslation();
  const rows = useRows<PlayRow>(['member', id, 'plays'], `members/${id}/plays`);
  const columns = usePlayColumns('campaign');
  return (
    <CursorTable
      rows={rows}
      rowKey="id"
      columns={columns}
      empty={<Teach sprite="video-game" title={t('member.noPlays')} />}
    />
  );
}
