import type { CouponTemplateBody, CouponTemplateView } from '@fanqu/shared/api/coupon';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { request } from '../../api/request';
import { useMay } from '../../auth/staff';
import { Needed, Yuan } from '../../ui/amounts';
import { Field } from '../../ui/faults';
import { FormDrawer } from '../../ui/form-drawer';
import { CouponTermsFields } from './coupon-terms-fields';
import { StopTemplate } from './stop-template';
import { ValidityFields } from './validity-fields';

const NEW: CouponTemplateBody = {
  name: '',
  terms: { kind: 'cash', amountFen: 1000 },
  minimumSpendFen: 3000,
  validity: { kind: 'relative', afterDays: 0, days: 14 },
  stores: [],
  stock: 100,
  perMember: 1,
  howToUse: '',
  costFen: 0,
};

interface TemplateFormProps {
  template: CouponTemplateView | null;
  close: () => void;
}

export function TemplateForm({ template, close }: TemplateFormProps) {
  const { t } = useTranslation();
  return (
    <FormDrawer<CouponTemplateBody>
      title={template ? template.name : t('coupons.create')}
      name={`coupon-template.${template?.id ?? 'new'}`}
      saved={template ? bodyOf(template) : NEW}
      revision={template?.revision}
      yes={template ? t('common.save') : t('coupons.create')}
      disabled={!useMay('coupons.write')}
      stale={[['coupon-templates']]}
      close={close}
      aside={template && <StopTemplate template={template} done={close} />}
      send={(body, key, revision) =>
        template
          ? request('PUT', `coupon-templates/${template.id}`, { body: { ...body, revision }, key })
          : request('POST', 'coupon-templates', { body, key })
      }
    >
      {(body, change) => <TemplateFields body={body} change={change} />}
    </FormDrawer>
  );
}

function bodyOf(view: CouponTemplateView): CouponTemplateBody {
  const { name, terms, minimumSpendFen, validity, stores, stock, perMember, howToUse, costFen } = view;
  return { name, terms, minimumSpendFen, validity, stores, stock, perMember, howToUse, costFen };
}

interface TemplateFieldsProps {
  body: CouponTemplateBody;
  change: (part: Partial<CouponTemplateBody>) => void;
}

function TemplateFields({ body, change }: TemplateFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field path="name" label={t('coupons.columns.name')} hint={t('coupons.nameHint')}>
        <Input maxLength={30} showCount value={body.name} onChange={(e) => change({ name: e.target.value })} />
      </Field>
      <CouponTermsFields terms={body.terms} change={(terms) => change({ terms })} />
      <div className="two">
        <Field path="minimumSpendFen" label={t('coupons.minimum')} hint={t('coupons.minimumHint')}>
          <Yuan width="100%" value={body.minimumSpendFen} onChange={(fen) => change({ minimumSpendFen: fen ?? 0 })} />
        </Field>
        <Field path="costFen" label={t('coupons.cost')} hint={t('coupons.costHint')}>
          <Yuan width="100%" value={body.costFen} onChange={(fen) => change({ costFen: fen ?? 0 })} />
        </Field>
      </div>
      <ValidityFields validity={body.validity} change={(validity) => change({ validity })} />
      <div className="two">
        <Field path="stock" label={t('coupons.stock')}>
          <Needed width="100%" value={body.stock} unit={t('coupons.unit')} onChange={(stock) => change({ stock })} />
        </Field>
        <Field path="perMember" label={t('coupons.perMember')}>
          <Needed
            width="100%"
            min={1}
            max={1000}
            value={body.perMember}
            unit={t('coupons.unit')}
            onChange={(perMember) => change({ perMember })}
          />
        </Field>
      </div>
      <StoresField stores={body.stores} choose={(stores) => change({ stores })} />
      <Field path="howToUse" label={t('coupons.howToUse')} hint={t('coupons.howToUseHint')}>
        <Input.TextArea
          rows={2}
          maxLength={200}
          showCount
          value={body.howToUse}
          onChange={(e) => change({ howToUse: e.target.value })}
        />
      </Field>
    </>
  );
}

function StoresField({ stores, choose }: { stores: string[]; choose: (stores: string[]) => void }) {
  const { t } = useTranslation();
  const known = useStores().data ?? [];
  const options = known.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city}` }));
  return (
    <Field path="stores" label={t('coupons.stores')}>
      <Select
        mode="multiple"
        allowClear
        value={stores}
        options={options}
        placeholder={t('coupons.everyStore')}
        onChange={choose}
      />
    </Field>
  );
}
