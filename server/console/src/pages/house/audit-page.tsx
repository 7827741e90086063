import { Fragment } from 'react';
import type { AuditRow } from '@fanqu/shared/api/staff';
import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { CursorTable } from '../../ui/cursor-table';
import { Page } from '../../ui/page';
import { Teach } from '../../ui/teach';
import { When } from '../../ui/when';
import './audit.css';
import { changesOf } from './changes';

/** Who did what, when; before and after, part by part. */
export default function AuditPage() {
  const { t } = useTranslation();
  const rows = useRows<AuditRow>(['audit'], 'audit');
  const columns: TableProps<AuditRow>['columns'] = [
    { title: t('audit.at'), width: 160, render: (_, row) => <When at={row.at} /> },
    { title: t('audit.staff'), width: 140, render: (_, row) => row.staff.name },
    { title: t('audit.action'), width: 220, render: (_, row) => <span className="mono">{row.action}</span> },
    { title: t('audit.target'), render: (_, row) => <span className="mono">{row.target}</span> },
  ];
  return (
    <Page title={t('audit.title')} note={t('audit.note')}>
      <CursorTable
        rows={rows}
        rowKey="id"
        columns={columns}
        empty={<Teach sprite="clipboard" title={t('audit.empty')} />}
        expandable={{ expandedRowRender: (row) => <Changes row={row} />, expandRowByClick: true }}
      />
    </Page>
  );
}

function Changes({ row }: { row: AuditRow }) {
  const { t } = useTranslation();
  const changes = changesOf(row.before, row.after);
  if (changes.length === 0) return <span className="faint">{t('audit.noChange')}</span>;
  return (
    <div className="audit-changes mono">
      {changes.map(({ part, before, after }) => (
        <Fragment key={part}>
          <span className="soft">{part}</span>
          <span className="audit-before">{before}</span>
          <span>→</span>
          <span className="audit-after">{after}</span>
        </Fragment>
      ))}
    </div>
  );
}
