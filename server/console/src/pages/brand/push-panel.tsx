import { useQuery } from '@tanstack/react-query';
import type { BrandPushView } from '@fanqu/shared/api/brand';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/request';
import { Panel } from '../../ui/page';
import { StateTag, type Tone } from '../../ui/state-tag';
import { PushKeysForm } from './push-keys-form';

const TONES: Record<BrandPushView['mode'], Tone> = { off: 'off', plain: 'wait', secure: 'on' };

/** Where WeChat tells us that a member withdrew a permission or closed their account. Saved on its own. */
export function PushPanel({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const push = useQuery({ queryKey: ['brand', 'push'], queryFn: () => get<BrandPushView>('brand/push') });
  if (!push.data) return null;
  const { url, mode } = push.data;
  const button = mayWrite && (
    <Button onClick={() => setOpen(true)}>{t(mode === 'off' ? 'push.set' : 'push.change')}</Button>
  );
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('push.title')} extra={button}>
        <div className="stack tight">
          <span className="soft">{t('push.note')}</span>
          <div className="row">
            <StateTag tone={TONES[mode]}>{t(`push.modes.${mode}`)}</StateTag>
            <Typography.Text copyable className="mono">
              {url}
            </Typography.Text>
          </div>
        </div>
      </Panel>
      {isOpen && <PushKeysForm url={url} close={() => setOpen(false)} />}
    </div>
  );
}
