import { View } from '@tarojs/components';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../text/use-words';
import { BoneRows } from './Bone';
import { Trouble, TroubleLine } from './Trouble';
import type { Paged } from './use-paged';
import './rows.scss';

interface Props<Row> {
  of: Paged<Row>;
  idOf: (row: Row) => string;
  empty: ReactNode;
  /** With its neighbours, for lists that are read in groups. */
  children: (row: Row, before: Row | null, after: Row | null) => ReactNode;
}

/** A list that grows as it is scrolled, in all its states. */
export function Rows<Row>({ of, idOf, empty, children }: Props<Row>) {
  const { rows, fault, reload } = of;
  const retry = (): void => void reload();
  if (rows === null) return fault ? <Trouble fault={fault} onRetry={retry} /> : <BoneRows />;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      {fault && <TroubleLine fault={fault} onRetry={retry} />}
      {rows.map((row, at) => (
        <Fragment key={idOf(row)}>{children(row, rows[at - 1] ?? null, rows[at + 1] ?? null)}</Fragment>
      ))}
      <Foot more={of.more} long={rows.length > 6} />
    </>
  );
}

function Foot({ more, long }: { more: boolean; long: boolean }) {
  const { common } = useWords();
  if (!more && !long) return null;
  return <View className="rows__foot">{more ? common.loadMore : common.noMore}</View>;
}
