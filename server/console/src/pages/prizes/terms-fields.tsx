import type { PrizeTerms } from '@fanqu/shared/api/prize';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTemplates } from '../../api/choices';
import { Needed } from '../../ui/amounts';
import { Field } from '../../ui/faults';

interface TermsFieldsProps {
  terms: PrizeTerms;
  change: (terms: PrizeTerms) => void;
}

/** What the prize is, by its kind. */
export function TermsFields({ terms, change }: TermsFieldsProps) {
  const { t } = useTranslation();
  if (terms.kind === 'points' || terms.kind === 'growth') {
    return (
      <Field path="terms.amount" label={t(`prizes.amounts.${terms.kind}`)}>
        <Needed
          min={1}
          width="100%"
          value={terms.amount}
          unit={t(`rewards.units.${terms.kind}`)}
          onChange={(amount) => change({ ...terms, amount })}
        />
      </Field>
    );
  }
  if (terms.kind === 'coupon')
    return <TemplateField id={terms.templateId} choose={(templateId) => change({ kind: 'coupon', templateId })} />;
  if (terms.kind !== 'code') return null;
  return (
    <Field path="terms.howToUse" label={t('prizes.howToUse')} hint={t('prizes.howToUseHint')}>
      <Input.TextArea
        rows={2}
        maxLength={200}
        showCount
        value={terms.howToUse}
        onChange={(e) => change({ kind: 'code', howToUse: e.target.value })}
      />
    </Field>
  );
}

function TemplateField({ id, choose }: { id: string; choose: (id: string) => void }) {
  const { t } = useTranslation();
  const templates = useTemplates();
  const options = (templates.data ?? []).map(({ id: value, name, stockLeft, state }) => ({
    value,
    label: `${name} · ${t('rewards.left', { count: stockLeft })}`,
    disabled: state === 'stopped',
  }));
  return (
    <Field path="terms.templateId" label={t('prizes.kinds.coupon')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={templates.isPending}
        placeholder={t('rewards.chooseCoupon')}
        value={id || undefined}
        options={options}
        onChange={choose}
      />
    </Field>
  );
}
