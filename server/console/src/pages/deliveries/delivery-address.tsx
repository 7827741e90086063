import type { Address, DeliveryRow } from '@fanqu/shared/api/prize';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';

/** Masked until someone who may asks for it; every look is recorded by the server. */
export function DeliveryAddress({ row }: { row: DeliveryRow }) {
  const { t } = useTranslation();
  const mayUnmask = useMay('members.unmask');
  const [whole, setWhole] = useState<Address | null>(null);
  const unmask = useWrite<string, Address>({
    send: (winId, key) => request('POST', `deliveries/${winId}/unmask`, { body: {}, key }),
    done: setWhole,
  });
  const address = whole ?? row.delivery.address;
  if (!address) return <span className="faint">{t('deliveries.noAddress')}</span>;
  const text = [address.name, address.phone, address.region, address.street].join(' ');
  if (whole) return <Typography.Text copyable={{ text }}>{text}</Typography.Text>;
  return (
    <span className="row">
      {text}
      {mayUnmask && (
        <Button type="link" size="small" loading={unmask.busy} onClick={() => unmask.write(row.winId)}>
          {t('common.unmask')}
        </Button>
      )}
    </span>
  );
}
