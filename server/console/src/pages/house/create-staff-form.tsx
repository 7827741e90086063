import type { CreateStaff, Role } from '@fanqu/shared/api/staff';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useStaff } from '../../auth/staff';
import { FaultsOf, Field } from '../../ui/faults';
import { RefusalNote } from '../../ui/refusal-note';
import { RoleFields } from './role-fields';

interface NewStaff {
  login: string;
  name: string;
  role: Role;
  password: string;
  storeCode: string | null;
}

/** Not kept as a draft: it holds a password. */
export function CreateStaffForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { brand } = useStaff();
  const [body, setBody] = useState<NewStaff>({ login: '', name: '', role: 'ops', password: '', storeCode: null });
  const change = (part: Partial<NewStaff>) => setBody((now) => ({ ...now, ...part }));
  const create = useWrite<CreateStaff, unknown>({
    send: (given, key) => request('POST', 'staff', { body: given, key }),
    stale: [['staff']],
    quiet: true,
    done: close,
  });
  const { storeCode, ...rest } = body;
  const submit = () => create.write({ ...rest, ...(storeCode !== null && { storeCode }) });
  return (
    <Modal
      open
      title={t('staff.create')}
      onCancel={close}
      onOk={submit}
      okText={t('staff.create')}
      confirmLoading={create.busy}
    >
      <FaultsOf value={create.refusal?.faults ?? []}>
        <Form component="div" layout="vertical">
          <Field path="name" label={t('staff.name')}>
            <Input autoFocus maxLength={20} value={body.name} onChange={(e) => change({ name: e.target.value })} />
          </Field>
          <Field path="login" label={t('staff.login')} hint={t('staff.loginHint')}>
            <Input
              maxLength={40}
              autoComplete="off"
              suffix={<span className="faint">@{brand.code}</span>}
              value={body.login}
              onChange={(e) => change({ login: e.target.value.toLowerCase() })}
            />
          </Field>
          <Field path="password" label={t('staff.firstPassword')} hint={t('staff.passwordHint')}>
            <Input.Password
              autoComplete="new-password"
              value={body.password}
              onChange={(e) => change({ password: e.target.value })}
            />
          </Field>
          <RoleFields role={body.role} storeCode={body.storeCode} change={change} />
        </Form>
      </FaultsOf>
      <RefusalNote refusal={create.refusal} />
    </Modal>
  );
}
