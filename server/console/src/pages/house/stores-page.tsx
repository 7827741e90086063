import { PlusOutlined } from '@ant-design/icons';
import type { StoreView } from '@fanqu/shared/api/staff';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { asRefusal } from '../../api/refusal';
import { request } from '../../api/request';
import { useMay } from '../../auth/staff';
import { Field } from '../../ui/faults';
import { FormDrawer } from '../../ui/form-drawer';
import { Page } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import { Teach } from '../../ui/teach';

const NEW: StoreView = { code: '', name: '', city: '' };

export default function StoresPage() {
  const { t } = useTranslation();
  const stores = useStores();
  const [adding, setAdding] = useState(false);
  const create = useMay('brand.write') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('stores.create')}
    </Button>
  );
  const empty = (
    <Teach sprite="shopping-bags" title={t('stores.empty.title')} action={create}>
      {t('stores.empty.text')}
    </Teach>
  );
  return (
    <Page title={t('stores.title')} note={t('stores.note')} action={create}>
      <RefusalNote refusal={stores.error && asRefusal(stores.error)} retry={() => void stores.refetch()} />
      <div className="panel">
        <Table
          size="small"
          rowKey="code"
          pagination={false}
          loading={stores.isPending}
          dataSource={stores.data}
          locale={{ emptyText: empty }}
          columns={[
            { title: t('stores.code'), width: 200, render: (_, row) => <span className="mono">{row.code}</span> },
            { title: t('stores.name'), dataIndex: 'name' },
            { title: t('stores.city'), dataIndex: 'city' },
          ]}
        />
      </div>
      {adding && <StoreForm close={() => setAdding(false)} />}
    </Page>
  );
}

function StoreForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDrawer<StoreView>
      title={t('stores.create')}
      name="store.new"
      saved={NEW}
      yes={t('stores.create')}
      stale={[['stores']]}
      close={close}
      width={420}
      send={(body, key) => request('POST', 'stores', { body, key })}
    >
      {(body, change) => (
        <>
          <Field path="code" label={t('stores.code')} hint={t('stores.codeHint')}>
            <Input
              maxLength={32}
              value={body.code}
              onChange={(e) => change({ code: e.target.value.replace(/[^\w-]/g, '') })}
            />
          </Field>
          <Field path="name" label={t('stores.name')}>
            <Input maxLength={30} value={body.name} onChange={(e) => change({ name: e.target.value })} />
          </Field>
          <Field path="city" label={t('stores.city')}>
            <Input maxLength={20} value={body.city} onChange={(e) => change({ city: e.target.value })} />
          </Field>
        </>
      )}
    </FormDrawer>
  );
}
