import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { CARD_IMPORT_COLUMNS, type CardImportView, type Level } from '@fanqu/shared/api/card';
import { Button, Table, Upload, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { asRefusal } from '../../api/refusal';
import { get, request } from '../../api/request';
import { useWrite } from '../../api/write';
import { formatCount } from '../../ui/numbers';
import { Page, Panel } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import { Teach } from '../../ui/teach';
import { When } from '../../ui/when';
import { ImportStateTag } from './import-state';
import './imports.css';
import { saveTemplate } from './import-template';

const MOST_LETTERS = 120;

/** A file, and what tells it from another. */
interface Chosen {
  name: string;
  size: number;
  changedAt: number;
  file: File;
}

/** Cards from the system a brand had before: members find them by phone when they bind. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const goTo = useNavigate();
  const imports = useQuery({ queryKey: ['card-imports'], queryFn: () => get<CardImportView[]>('card-imports') });
  const start = useWrite<Chosen, CardImportView>({
    send: ({ name, file }, key) => request('POST', 'card-imports', { query: { name }, file, key }),
    stale: [['card-imports']],
    quiet: true,
    done: (answer) => void goTo(`/card-imports/${answer.id}`),
  });
  const read = (file: File) => {
    start.write({ name: file.name.slice(-MOST_LETTERS), size: file.size, changedAt: file.lastModified, file });
    return false;
  };
  const upload = (
    <Upload accept=".csv,text/csv" showUploadList={false} beforeUpload={read}>
      <Button type="primary" icon={<UploadOutlined />} loading={start.busy}>
        {t('imports.upload')}
      </Button>
    </Upload>
  );
  return (
    <Page title={t('imports.title')} note={t('imports.note')} action={upload}>
      <div className="stack">
        <RefusalNote refusal={start.refusal} />
        <HeaderHelp />
        <RefusalNote refusal={imports.error && asRefusal(imports.error)} retry={() => void imports.refetch()} />
        <div className="panel">
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            loading={imports.isPending}
            dataSource={imports.data}
            columns={useColumns()}
            onRow={(row) => ({ onClick: () => void goTo(`/card-imports/${row.id}`), style: { cursor: 'pointer' } })}
            locale={{
              emptyText: (
                <Teach sprite="credit-card" title={t('imports.empty.title')}>
                  {t('imports.empty.text')}
                </Teach>
              ),
            }}
          />
        </div>
      </div>
    </Page>
  );
}

/** What the file must look like, and one to start from. */
function HeaderHelp() {
  const { t } = useTranslation();
  const levels = useQuery({ queryKey: ['levels'], queryFn: () => get<Level[]>('levels') });
  return (
    <Panel
      title={t('imports.header')}
      extra={
        <Button size="small" onClick={() => saveTemplate(levels.data?.[0]?.name ?? '')}>
          {t('imports.template')}
        </Button>
      }
    >
      <table className="import-columns">
        <tbody>
          {CARD_IMPORT_COLUMNS.map((column) => (
            <tr key={column}>
              <td className="mono">{column}</td>
              <td>{t(`imports.columns.${column}.name`)}</td>
              <td className="soft">{t(`imports.columns.${column}.hint`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function useColumns(): TableProps<CardImportView>['columns'] {
  const { t } = useTranslation();
  const count = (name: 'total' | 'imported' | 'updated' | 'failed') => ({
    title: t(`imports.${name}`),
    align: 'right' as const,
    width: 100,
    render: (_: unknown, row: CardImportView) => <span className="num">{formatCount(row[name])}</span>,
  });
  return [
    { title: t('imports.name'), render: (_, row) => <Link to={`/card-imports/${row.id}`}>{row.name}</Link> },
    { title: t('imports.state'), width: 110, render: (_, row) => <ImportStateTag state={row.state} /> },
    count('total'),
    count('imported'),
    count('updated'),
    count('failed'),
    { title: t('imports.startedAt'), width: 150, render: (_, row) => <When at={row.startedAt} /> },
  ];
}
