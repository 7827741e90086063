import type { RedemptionView } from '@fanqu/shared/api/coupon';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatFen } from '../../ui/numbers';

export function Redeemed({ redemption, again }: { redemption: RedemptionView; again: () => void }) {
  const { t } = useTranslation();
  const { coupon, savedFen } = redemption;
  return (
    <Result
      status="success"
      style={{ padding: '24px 0' }}
      title={t('desk.done')}
      subTitle={savedFen === null ? coupon.text : t('desk.saved', { name: coupon.name, saved: formatFen(savedFen) })}
      extra={
        <Button autoFocus type="primary" size="large" onClick={again}>
          {t('desk.next')}
        </Button>
      }
    />
  );
}
