import { useQuery } from '@tanstack/react-query';
import type { MemberDossier } from '@fanqu/shared/api/member';
import { Alert, Spin, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { asRefusal } from '../../api/refusal';
import { get } from '../../api/request';
import { RefusalNote } from '../../ui/refusal-note';
import { formatTime } from '../../ui/when';
import { MemberCoupons } from './member-coupons';
import { MemberFacts } from './member-facts';
import { MemberHead } from './member-head';
import { MemberMerges } from './member-merges';
import { MemberPlays } from './member-plays';
import { MemberPoints } from './member-points';
import './member.css';
import { MemberTimeline } from './member-timeline';

/** One member: who they are on the left, what happened on the right. */
export default function MemberPage() {
  const { id = '' } = useParams();
  const dossier = useQuery({ queryKey: ['member', id], queryFn: () => get<MemberDossier>(`members/${id}`) });
  if (dossier.error) {
    return (
      <div className="page">
        <RefusalNote refusal={asRefusal(dossier.error)} retry={() => void dossier.refetch()} />
      </div>
    );
  }
  if (!dossier.data) return <Spin style={{ margin: 48 }} />;
  return <Dossier key={id} dossier={dossier.data} />;
}

function Dossier({ dossier }: { dossier: MemberDossier }) {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const { id } = dossier.member;
  const tabs = [
    { key: 'timeline', label: t('member.tabs.timeline'), children: <MemberTimeline id={id} /> },
    { key: 'points', label: t('member.tabs.points'), children: <MemberPoints id={id} points={dossier.points} /> },
    { key: 'coupons', label: t('member.tabs.coupons'), children: <MemberCoupons id={id} /> },
    { key: 'plays', label: t('member.tabs.plays'), children: <MemberPlays id={id} /> },
    {
      key: 'merges',
      label: `${t('member.tabs.merges')} ${dossier.merges.length || ''}`,
      children: <MemberMerges dossier={dossier} />,
    },
  ];
  return (
    <div className="page">
      <MemberHead dossier={dossier} />
      <Blocked dossier={dossier} />
      <div className="member">
        <MemberFacts dossier={dossier} />
        <Tabs
          className="grow"
          size="small"
          items={tabs}
          activeKey={query.get('tab') ?? 'timeline'}
          onChange={(tab) => setQuery({ tab }, { replace: true })}
          destroyOnHidden
        />
      </div>
    </div>
  );
}

function Blocked({ dossier }: { dossier: MemberDossier }) {
  const { t } = useTranslation();
  const { blocked } = dossier;
  if (!blocked) return null;
  const until =
    blocked.until === null ? t('block.forever') : t('block.untilTime', { until: formatTime(blocked.until) });
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 14 }}
      title={t('block.isBlocked', { reason: blocked.reason, until })}
    />
  );
}
