import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { CardImportView } from '@fanqu/shared/api/card';
import { Alert, Button, Progress, Spin, Statistic, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asRefusal } from '../../api/refusal';
import { download, get } from '../../api/request';
import { ACCENT } from '../../theme';
import { Page, Panel } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import './imports.css';
import { ImportStateTag } from './import-state';

const LOOK_EVERY_MS = 1000;

/** One import while it runs and afterwards: progress, the sums, and every row that could not be taken. */
export default function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({
    queryKey: ['card-imports', id],
    queryFn: () => get<CardImportView>(`card-imports/${id}`),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? LOOK_EVERY_MS : false),
  });
  if (found.error)
    return (
      <div className="page">{<RefusalNote refusal={asRefusal(found.error)} retry={() => void found.refetch()} />}</div>
    );
  if (!found.data) return <Spin style={{ margin: 48 }} />;
  const view = found.data;
  return (
    <Page
      title={view.name}
      note={<ImportStateTag state={view.state} />}
      action={<Link to="/card-imports">{t('imports.back')}</Link>}
    >
      <div className="stack">
        <Panel>
          <Progress
            percent={view.total ? Math.floor((view.done / view.total) * 100) : 0}
            strokeColor={ACCENT}
            status={view.state === 'failed' ? 'exception' : undefined}
          />
          <div className="import-sums">
            {(['total', 'imported', 'updated', 'failed'] as const).map((name) => (
              <Statistic key={name} title={t(`imports.${name}`)} value={view[name]} />
            ))}
          </div>
        </Panel>
        {view.state === 'failed' && <Alert type="error" showIcon title={t('imports.failedNote')} />}
        {view.failed > 0 && <RowFaults view={view} />}
      </div>
    </Page>
  );
}

function RowFaults({ view }: { view: CardImportView }) {
  const { t } = useTranslation();
  const columns: TableProps<CardImportView['faults'][number]>['columns'] = [
    {
      title: t('imports.row'),
      align: 'right',
      width: 80,
      render: (_, fault) => <span className="num">{fault.row}</span>,
    },
    { title: t('imports.column'), width: 140, render: (_, fault) => <span className="mono">{fault.column}</span> },
    { title: t('imports.value'), width: 220, render: (_, fault) => <span className="mono">{fault.value}</span> },
    { title: t('imports.fault'), render: (_, fault) => fault.text },
  ];
  return (
    <section>
      <div className="row" style={{ marginBottom: 10 }}>
        <h2 className="section-title grow" style={{ margin: 0 }}>
          {t('imports.faults', { count: view.failed })}
        </h2>
        <Button
          icon={<DownloadOutlined />}
          onClick={() => void download(`card-imports/${view.id}/faults.csv`, `${view.name}-faults.csv`)}
        >
          {t('imports.faultsCsv')}
        </Button>
      </div>
      <div className="panel">
        <Table
          size="small"
          rowKey={(fault) => `${fault.row}.${fault.column}`}
          columns={columns}
          dataSource={view.faults}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
        />
      </div>
    </section>
  );
}
