import type { BrandPush, BrandPushView } from '@fanqu/shared/api/brand';
import { App, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { FaultsOf, Field } from '../../ui/faults';
import { RefusalNote } from '../../ui/refusal-note';
import { stillWrong } from '../../ui/still-wrong';

/** Not kept as a draft, and empty each time: keys are written, never read back. */
export function PushKeysForm({ url, close }: { url: string; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [token, setToken] = useState('');
  const [aesKey, setAesKey] = useState('');
  const save = useWrite<BrandPush, BrandPushView>({
    send: (body, key) => request('PUT', 'brand/push', { body, key }),
    stale: [['brand', 'push']],
    quiet: true,
    done: () => {
      void message.success(t('push.saved'));
      close();
    },
  });
  return (
    <Modal
      open
      title={t('push.title')}
      onCancel={close}
      onOk={() => save.write({ token: token.trim(), aesKey: aesKey.trim() || null })}
      okText={t('common.save')}
      okButtonProps={{ disabled: token.trim() === '' }}
      confirmLoading={save.busy}
    >
      <p className="soft">{t('push.how')}</p>
      <FaultsOf value={stillWrong(save.refusal?.faults ?? [], save.sent, { token, aesKey })}>
        <Form component="div" layout="vertical">
          <Field path="url" label={t('push.url')}>
            <Typography.Text copyable className="mono">
              {url}
            </Typography.Text>
          </Field>
          <Field path="token" label="Token" hint={t('push.tokenHint')}>
            <Input.Password
              autoFocus
              maxLength={32}
              autoComplete="off"
              value={token}
              onChange={(e) => setToken(e.target.value)}
            />
          </Field>
          <Field path="aesKey" label="EncodingAESKey" hint={t('push.aesKeyHint')}>
            <Input.Password
              maxLength={43}
              autoComplete="off"
              value={aesKey}
              onChange={(e) => setAesKey(e.target.value)}
            />
          </Field>
        </Form>
      </FaultsOf>
      <RefusalNote refusal={save.refusal} />
    </Modal>
  );
}
