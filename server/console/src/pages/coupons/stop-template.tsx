import type { CouponTemplateView } from '@fanqu/shared/api/coupon';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';

/** Stopping ends new grants only: what members hold stays good. */
export function StopTemplate({ template, done }: { template: CouponTemplateView; done: () => void }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const act = useWrite<'stop' | 'start', CouponTemplateView>({
    send: (deed, key) => request('POST', `coupon-templates/${template.id}/${deed}`, { body: {}, key }),
    stale: [['coupon-templates']],
    done,
  });
  if (!useMay('coupons.write')) return null;
  if (template.state === 'stopped') {
    return (
      <Button loading={act.busy} onClick={() => act.write('start')}>
        {t('coupons.start')}
      </Button>
    );
  }
  const ask = () =>
    confirm({
      title: t('coupons.stop.title', { name: template.name }),
      lines: [t('coupons.stop.one'), t('coupons.stop.two'), t('coupons.stop.three')],
      yes: t('coupons.stop.yes'),
      danger: true,
      run: () => act.write('stop'),
    });
  return (
    <Button danger type="text" loading={act.busy} onClick={ask}>
      {t('coupons.stop.yes')}
    </Button>
  );
}
