import { PlusOutlined } from '@ant-design/icons';
import type { PrizeView } from '@fanqu/shared/api/prize';
import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRows } from '../../api/rows';
import { useMay } from '../../auth/staff';
import { CursorTable } from '../../ui/cursor-table';
import { formatBound, formatCount, formatFen } from '../../ui/numbers';
import { Page } from '../../ui/page';
import { Sprite } from '../../ui/sprite';
import { Teach } from '../../ui/teach';
import { AddStock } from './add-stock';
import { ImportCodes } from './import-codes';
import { PrizeForm } from './prize-form';

type Opened = { what: 'new' } | { what: 'edit' | 'stock' | 'codes'; prize: PrizeView } | null;

export default function PrizesPage() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const mayWrite = useMay('prizes.write');
  const rows = useRows<PrizeView>(['prizes'], 'prizes');
  const columns = useColumns(mayWrite, setOpened);
  const close = () => setOpened(null);
  const create = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ what: 'new' })}>
      {t('prizes.create')}
    </Button>
  );
  const empty = (
    <Teach sprite="wrapped-gift" title={t('prizes.empty.title')} action={create}>
      {t('prizes.empty.text')}
    </Teach>
  );
  return (
    <Page title={t('prizes.title')} note={t('prizes.note')} action={create}>
      <CursorTable rows={rows} rowKey="id" columns={columns} empty={empty} />
      {opened?.what === 'new' && <PrizeForm prize={null} close={close} />}
      {opened?.what === 'edit' && <PrizeForm key={opened.prize.id} prize={opened.prize} close={close} />}
      {opened?.what === 'stock' && <AddStock prize={opened.prize} close={close} />}
      {opened?.what === 'codes' && <ImportCodes prize={opened.prize} close={close} />}
    </Page>
  );
}

function useColumns(mayWrite: boolean, open: (opened: Opened) => void): TableProps<PrizeView>['columns'] {
  const { t } = useTranslation();
  const number = (title: string, text: (prize: PrizeView) => string) => ({
    title,
    align: 'right' as const,
    render: (_: unknown, prize: PrizeView) => <span className="num">{text(prize)}</span>,
  });
  return [
    {
      title: t('prizes.columns.name'),
      render: (_, prize) => (
        <span className="row">
          <Sprite name={prize.sprite} size={22} />
          <Button type="link" onClick={() => open({ what: 'edit', prize })}>
            {prize.name}
          </Button>
        </span>
      ),
    },
    { title: t('prizes.columns.kind'), width: 110, render: (_, prize) => t(`prizes.kinds.${prize.terms.kind}`) },
    number(t('prizes.columns.value'), (prize) => formatFen(prize.valueFen)),
    number(t('prizes.columns.cost'), (prize) => formatFen(prize.costFen)),
    number(t('prizes.columns.given'), (prize) => formatCount(prize.given)),
    number(t('prizes.columns.left'), (prize) => formatBound(prize.stockLeft)),
    number(t('prizes.columns.caps'), (prize) => `${formatBound(prize.perMember)} / ${formatBound(prize.perDay)}`),
    {
      width: 110,
      align: 'right',
      render: (_, prize) => mayWrite && <StockLink prize={prize} open={open} />,
    },
  ];
}

/** A pool of codes grows by codes, anything else bounded by a number. */
function StockLink({ prize, open }: { prize: PrizeView; open: (opened: Opened) => void }) {
  const { t } = useTranslation();
  if (prize.terms.kind === 'code')
    return (
      <Button type="link" onClick={() => open({ what: 'codes', prize })}>
        {t('codes.button')}
      </Button>
    );
  if (prize.stock === null) return null;
  return (
    <Button type="link" onClick={() => open({ what: 'stock', prize })}>
      {t('stock.button')}
    </Button>
  );
}
