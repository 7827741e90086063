import { Button, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rows } from '../api/rows';
import { RefusalNote } from './refusal-note';

interface CursorTableProps<Row> {
  rows: Rows<Row>;
  rowKey: keyof Row & string;
  columns: TableProps<Row>['columns'];
  empty: ReactNode;
  onRow?: (row: Row) => void;
  expandable?: TableProps<Row>['expandable'];
}

/** A compact table over a cursor-paged list; pages are appended, so a place in the list is never lost. */
export function CursorTable<Row extends object>(props: CursorTableProps<Row>) {
  const { t } = useTranslation();
  const { rows, rowKey, columns, empty, onRow, expandable } = props;
  if (rows.refusal) return <RefusalNote refusal={rows.refusal} retry={rows.reload} />;
  return (
    <div className="panel">
      <Table<Row>
        size="small"
        rowKey={rowKey}
        columns={columns}
        dataSource={rows.rows}
        loading={rows.isLoading}
        pagination={false}
        expandable={expandable}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: rows.isLoading ? <div style={{ height: 120 }} /> : empty }}
        onRow={onRow && ((row) => ({ onClick: () => onRow(row), style: { cursor: 'pointer' } }))}
      />
      {rows.more && (
        <div className="more-rows">
          <Button size="small" loading={rows.isLoadingMore} onClick={rows.more}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
