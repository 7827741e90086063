import type { FunnelRow, FunnelView } from '@fanqu/shared/api/report';
import { Table, Tooltip, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../../ui/numbers';
import { FUNNEL_STEPS } from './steps';

/** Every number with its share of the visitors; what each step means is one tap away. */
export function FunnelTable({ view }: { view: FunnelView }) {
  const { t } = useTranslation();
  const columns: TableProps<FunnelRow>['columns'] = [
    {
      title: t(`funnel.by.${view.query.by}`),
      render: (_, row) => (row.group === 'total' ? t('funnel.by.total') : row.group),
    },
    ...FUNNEL_STEPS.map((step) => ({
      title: (
        <Tooltip title={t(`funnel.means.${step}`)}>
          <span className="funnel-means">{t(`funnel.steps.${step}`)}</span>
        </Tooltip>
      ),
      align: 'right' as const,
      width: 150,
      render: (_: unknown, row: FunnelRow) => <StepCell row={row} step={step} />,
    })),
  ];
  const isSplit = view.query.by !== 'total';
  return (
    <div className="panel">
      <Table
        size="small"
        rowKey="group"
        columns={columns}
        dataSource={view.rows}
        pagination={false}
        summary={() => isSplit && <Total row={view.total} />}
      />
      <p className="faint small funnel-foot">{t(isSplit ? 'funnel.footSplit' : 'funnel.foot')}</p>
    </div>
  );
}

function StepCell({ row, step }: { row: FunnelRow; step: (typeof FUNNEL_STEPS)[number] }) {
  return (
    <span className="num">
      {formatCount(row[step])}
      {step !== 'visitors' && <span className="faint small funnel-share">{formatShare(row[step], row.visitors)}</span>}
    </span>
  );
}

function Total({ row }: { row: FunnelRow }) {
  const { t } = useTranslation();
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>
        <b>{t('funnel.by.total')}</b>
      </Table.Summary.Cell>
      {FUNNEL_STEPS.map((step, index) => (
        <Table.Summary.Cell key={step} index={index + 1} align="right">
          <b>
            <StepCell row={row} step={step} />
          </b>
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}
