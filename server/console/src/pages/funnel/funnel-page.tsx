import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FunnelView } from '@fanqu/shared/api/report';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { asRefusal } from '../../api/refusal';
import { download, get } from '../../api/request';
import { Page } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import { Teach } from '../../ui/teach';
import './funnel.css';
import { FunnelFilters } from './funnel-filters';
import { FunnelTable } from './funnel-table';
import { useFunnelQuery } from './use-funnel-query';

const FunnelChart = lazy(() => import('./funnel-chart'));

/** Visitors → players → pan-members → card members → buyers; the question stands in the address. */
export default function FunnelPage() {
  const { t } = useTranslation();
  const { query, ask } = useFunnelQuery();
  const asked = { ...query };
  const funnel = useQuery({
    queryKey: ['funnel', asked],
    queryFn: () => get<FunnelView>('reports/funnel', asked),
    placeholderData: keepPreviousData,
  });
  const csv = (
    <Button
      icon={<DownloadOutlined />}
      onClick={() => void download('reports/funnel.csv', `funnel-${query.from}-${query.until}.csv`, asked)}
    >
      {t('funnel.csv')}
    </Button>
  );
  const view = funnel.data;
  return (
    <Page title={t('funnel.title')} note={t('funnel.note')} action={csv}>
      <FunnelFilters query={query} ask={ask} />
      <RefusalNote refusal={funnel.error && asRefusal(funnel.error)} retry={() => void funnel.refetch()} />
      {funnel.isPending && <Skeleton active />}
      {view && view.total.visitors === 0 && (
        <div className="panel">
          <Teach sprite="bar-chart" title={t('funnel.empty.title')}>
            {t('funnel.empty.text')}
          </Teach>
        </div>
      )}
      {view && view.total.visitors > 0 && (
        <div className="stack" style={{ opacity: funnel.isPlaceholderData ? 0.5 : 1 }}>
          <Suspense fallback={<div className="panel funnel-chart" />}>
            <FunnelChart view={view} />
          </Suspense>
          <FunnelTable view={view} />
        </div>
      )}
    </Page>
  );
}
