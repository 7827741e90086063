import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { StaffRow } from '@fanqu/shared/api/staff';
import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { asRefusal } from '../../api/refusal';
import { get } from '../../api/request';
import { Page } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import { StateTag } from '../../ui/state-tag';
import { When } from '../../ui/when';
import { ChangeStaffForm } from './change-staff-form';
import { CreateStaffForm } from './create-staff-form';

export default function StaffPage() {
  const { t } = useTranslation();
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => get<StaffRow[]>('staff') });
  const [opened, setOpened] = useState<StaffRow | 'new' | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>
      {t('staff.create')}
    </Button>
  );
  const close = () => setOpened(null);
  return (
    <Page title={t('staff.title')} note={t('staff.note')} action={create}>
      <RefusalNote refusal={staff.error && asRefusal(staff.error)} retry={() => void staff.refetch()} />
      <div className="panel">
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          loading={staff.isPending}
          dataSource={staff.data}
          columns={useColumns()}
          onRow={(row) => ({ onClick: () => setOpened(row), style: { cursor: 'pointer' } })}
        />
      </div>
      {opened === 'new' && <CreateStaffForm close={close} />}
      {opened && opened !== 'new' && <ChangeStaffForm key={opened.id} row={opened} close={close} />}
    </Page>
  );
}

function useColumns(): TableProps<StaffRow>['columns'] {
  const { t } = useTranslation();
  const stores = useStores().data ?? [];
  return [
    { title: t('staff.name'), render: (_, row) => <Button type="link">{row.name}</Button> },
    { title: t('staff.account'), render: (_, row) => <span className="mono">{row.account}</span> },
    { title: t('staff.role'), render: (_, row) => t(`roles.${row.role}`) },
    {
      title: t('staff.store'),
      render: (_, row) =>
        stores.find((store) => store.code === row.storeCode)?.name ?? row.storeCode ?? <span className="faint">–</span>,
    },
    {
      title: t('staff.state'),
      width: 110,
      render: (_, row) => (
        <StateTag tone={row.state === 'active' ? 'on' : 'off'}>{t(`staff.states.${row.state}`)}</StateTag>
      ),
    },
    { title: t('staff.lastSeenAt'), width: 150, render: (_, row) => <When at={row.lastSeenAt} /> },
  ];
}
