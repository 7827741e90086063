import { STAGES, type Stage } from '@fanqu/shared/api/common';
import type { MemberRow } from '@fanqu/shared/api/member';
import { Input, Segmented, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useRows } from '../../api/rows';
import { CursorTable } from '../../ui/cursor-table';
import { useMemberName } from '../../ui/member-name';
import { formatCount } from '../../ui/numbers';
import { Page } from '../../ui/page';
import { Teach } from '../../ui/teach';
import { When } from '../../ui/when';
import { StageTag } from './stage-tag';

export default function MembersPage() {
  const { t } = useTranslation();
  const goTo = useNavigate();
  const [query, setQuery] = useSearchParams();
  const [q, stage] = [query.get('q') ?? '', query.get('stage') ?? ''];
  const rows = useRows<MemberRow>(['members'], 'members', { q, stage });
  const columns = useColumns();
  const look = (next: { q: string; stage: string }) =>
    setQuery(Object.fromEntries(Object.entries(next).filter(([, value]) => value)), { replace: true });
  const stages = ['', ...STAGES].map((value) => ({
    value,
    label: value ? t(`stages.${value as Stage}`) : t('common.all'),
  }));
  const empty = (
    <Teach sprite="busts-in-silhouette" title={q || stage ? t('members.none') : t('members.empty.title')}>
      {q || stage ? t('members.noneHint') : t('members.empty.text')}
    </Teach>
  );
  return (
    <Page title={t('members.title')} note={t('members.note')}>
      <div className="filters">
        <Input.Search
          allowClear
          defaultValue={q}
          style={{ width: 320 }}
          placeholder={t('members.search')}
          onSearch={(word) => look({ q: word.trim(), stage })}
        />
        <Segmented options={stages} value={stage} onChange={(value) => look({ q, stage: value })} />
      </div>
      <CursorTable
        rows={rows}
        rowKey="id"
        columns={columns}
        empty={empty}
        onRow={(row) => void goTo(`/members/${row.id}`)}
      />
    </Page>
  );
}

function useColumns(): TableProps<MemberRow>['columns'] {
  const { t } = useTranslation();
  const nameOf = useMemberName();
  return [
    {
      title: t('members.columns.name'),
      render: (_, row) => <Link to={`/members/${row.id}`}>{nameOf(row)}</Link>,
    },
    { title: t('members.columns.stage'), width: 110, render: (_, row) => <StageTag stage={row.stage} /> },
    { title: t('members.columns.phone'), render: (_, row) => <span className="num">{row.phone ?? '–'}</span> },
    { title: t('members.columns.card'), render: (_, row) => <span className="mono">{row.cardNo ?? '–'}</span> },
    { title: t('members.columns.level'), render: (_, row) => row.level ?? <span className="faint">–</span> },
    {
      title: t('members.columns.points'),
      align: 'right',
      render: (_, row) => <span className="num">{formatCount(row.points)}</span>,
    },
    { title: t('members.columns.source'), render: (_, row) => row.source },
    { title: t('members.columns.createdAt'), width: 150, render: (_, row) => <When at={row.createdAt} /> },
    { title: t('members.columns.lastSeenAt'), width: 150, render: (_, row) => <When at={row.lastSeenAt} /> },
  ];
}
