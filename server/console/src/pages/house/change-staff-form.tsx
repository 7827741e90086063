import type { ChangeStaff, StaffRow } from '@fanqu/shared/api/staff';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useStaff } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';
import { FaultsOf, Field } from '../../ui/faults';
import { RefusalNote } from '../../ui/refusal-note';
import { RoleFields } from './role-fields';

/** Sends only what was changed, so that two people changing different things do not undo each other. */
export function ChangeStaffForm({ row, close }: { row: StaffRow; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useStaff();
  const [part, setPart] = useState<ChangeStaff>({});
  const save = useWrite<ChangeStaff, unknown>({
    send: (body, key) => request('PATCH', `staff/${row.id}`, { body, key }),
    stale: [['staff'], ['me']],
    quiet: true,
    done: () => {
      void message.success(t('staff.saved'));
      close();
    },
  });
  const change = (more: ChangeStaff) => setPart((now) => ({ ...now, ...more }));
  const isMe = me.id === row.id;
  const now = { ...row, ...part };
  const footer = (
    <div className="row">
      <span className="grow" style={{ textAlign: 'left' }}>
        {!isMe && <StopButton row={row} act={(state) => save.write({ state })} />}
      </span>
      <Button onClick={close}>{t('common.close')}</Button>
      <Button
        type="primary"
        disabled={Object.keys(part).length === 0}
        loading={save.busy}
        onClick={() => save.write(part)}
      >
        {t('common.save')}
      </Button>
    </div>
  );
  return (
    <Modal open title={`${row.name} · ${row.account}`} onCancel={close} footer={footer}>
      <FaultsOf value={save.refusal?.faults ?? []}>
        <Form component="div" layout="vertical">
          <Field path="name" label={t('staff.name')}>
            <Input maxLength={20} value={now.name} onChange={(e) => change({ name: e.target.value })} />
          </Field>
          <RoleFields role={now.role} storeCode={now.storeCode} change={change} disabled={isMe} />
          <Field path="password" label={t('staff.newPassword')} hint={t('staff.newPasswordHint')}>
            <Input.Password
              autoComplete="new-password"
              value={part.password ?? ''}
              onChange={(e) => change({ password: e.target.value || undefined })}
            />
          </Field>
        </Form>
      </FaultsOf>
      <RefusalNote refusal={save.refusal} />
    </Modal>
  );
}

function StopButton({ row, act }: { row: StaffRow; act: (state: StaffRow['state']) => void }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  if (row.state === 'stopped') return <Button onClick={() => act('active')}>{t('staff.start')}</Button>;
  const ask = () =>
    confirm({
      title: t('staff.stopTitle', { name: row.name }),
      lines: [t('staff.stopOne'), t('staff.stopTwo')],
      yes: t('staff.stop'),
      danger: true,
      run: () => act('stopped'),
    });
  return (
    <Button danger type="text" onClick={ask}>
      {t('staff.stop')}
    </Button>
  );
}
