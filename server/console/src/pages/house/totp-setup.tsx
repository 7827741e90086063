import { useQuery } from '@tanstack/react-query';
import type { TotpSetup } from '@fanqu/shared/api/staff';
import { App, Input, Modal, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asRefusal } from '../../api/refusal';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { RefusalNote } from '../../ui/refusal-note';

/** Scan, then prove it: nothing is switched on before a code from the phone has been accepted. */
export function TotpSetupDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [code, setCode] = useState('');
  const setup = useQuery({
    queryKey: ['totp-setup'],
    queryFn: () => request<TotpSetup>('POST', 'totp/setup'),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useWrite<string, unknown>({
    send: (given, key) => request('POST', 'totp/confirm', { body: { code: given }, key }),
    stale: [['me']],
    quiet: true,
    done: () => {
      void message.success(t('totp.done'));
      close();
    },
  });
  return (
    <Modal
      open
      title={t('totp.setUp')}
      onCancel={close}
      onOk={() => confirm.write(code)}
      okText={t('totp.confirm')}
      okButtonProps={{ disabled: code.length !== 6 }}
      confirmLoading={confirm.busy}
    >
      <RefusalNote refusal={setup.error && asRefusal(setup.error)} retry={() => void setup.refetch()} />
      {setup.isPending && <Spin />}
      {setup.data && (
        <div className="row top" style={{ gap: 20 }}>
          <img src={setup.data.qr} width={172} height={172} alt={t('totp.scan')} />
          <div className="stack tight">
            <span>{t('totp.scan')}</span>
            <Typography.Text copyable className="mono">
              {setup.data.secret}
            </Typography.Text>
            <span style={{ marginTop: 8 }}>{t('totp.enter')}</span>
            <Input.OTP length={6} value={code} onChange={setCode} />
            <RefusalNote refusal={confirm.refusal} />
          </div>
        </div>
      )}
    </Modal>
  );
}
