import type { CouponLook } from '@fanqu/shared/api/coupon';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { RefusalNote } from '../../ui/refusal-note';
import { canScan, Camera } from './camera';

interface CodeEntryProps {
  found: (code: string, look: CouponLook) => void;
}

/** A scanner gun types the code and presses Enter, just as a person does. */
export function CodeEntry({ found }: CodeEntryProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [scanning, setScanning] = useState(false);
  const look = useWrite<string, CouponLook>({
    send: (given, key) => request('POST', 'redemptions/look', { body: { code: given }, key }),
    quiet: true,
    done: (answer, given) => found(given, answer),
  });
  const submit = (given: string) => given && !look.busy && look.write(given);
  const seen = (text: string) => {
    setScanning(false);
    setCode(clean(text));
    submit(clean(text));
  };
  return (
    <div className="stack tight">
      <label htmlFor="coupon-code">{t('desk.code')}</label>
      <Input
        id="coupon-code"
        autoFocus
        autoComplete="off"
        className="desk-code"
        value={code}
        onChange={(event) => setCode(clean(event.target.value))}
        onPressEnter={() => submit(code)}
      />
      <Button type="primary" size="large" block disabled={!code} loading={look.busy} onClick={() => submit(code)}>
        {t('desk.look')}
      </Button>
      {canScan() && (
        <Button type="text" block onClick={() => setScanning(!scanning)}>
          {scanning ? t('desk.stopScan') : t('desk.scan')}
        </Button>
      )}
      {scanning && <Camera seen={seen} />}
      <RefusalNote refusal={look.refusal} />
      <p className="faint small" style={{ margin: '4px 0 0' }}>
        {t('desk.hint')}
      </p>
    </div>
  );
}

const clean = (text: string): string => text.trim().replace(/\s+/g, '');
