import type { CouponValidity } from '@fanqu/shared/api/coupon';
import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Needed } from '../../ui/amounts';
import { Field } from '../../ui/faults';

interface ValidityProps {
  validity: CouponValidity;
  change: (validity: CouponValidity) => void;
}

const startOf = (kind: CouponValidity['kind']): CouponValidity =>
  kind === 'relative'
    ? { kind, afterDays: 0, days: 14 }
    : {
        kind,
        from: dayjs().startOf('day').valueOf(),
        until: dayjs().add(30, 'day').endOf('day').startOf('minute').valueOf(),
      };

export function ValidityFields({ validity, change }: ValidityProps) {
  const { t } = useTranslation();
  return (
    <Field path="validity" label={t('coupons.columns.validity')}>
      <div className="stack tight">
        <Segmented
          style={{ alignSelf: 'flex-start' }}
          value={validity.kind}
          options={(['relative', 'fixed'] as const).map((value) => ({
            value,
            label: t(`coupons.validities.${value}`),
          }))}
          onChange={(kind) => change(startOf(kind))}
        />
        {validity.kind === 'fixed' ? (
          <DatePicker.RangePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            allowClear={false}
            value={[dayjs(validity.from), dayjs(validity.until)]}
            onChange={(range) =>
              range?.[0] && range[1] && change({ kind: 'fixed', from: range[0].valueOf(), until: range[1].valueOf() })
            }
          />
        ) : (
          <div className="row">
            <span>{t('coupons.afterGrant')}</span>
            <Needed
              width={96}
              max={365}
              unit={t('coupons.days')}
              value={validity.afterDays}
              onChange={(afterDays) => change({ ...validity, afterDays })}
            />
            <span>{t('coupons.lasting')}</span>
            <Needed
              width={96}
              min={1}
              max={3650}
              unit={t('coupons.days')}
              value={validity.days}
              onChange={(days) => change({ ...validity, days })}
            />
          </div>
        )}
      </div>
    </Field>
  );
}
