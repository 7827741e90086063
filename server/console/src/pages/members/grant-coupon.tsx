import type { CouponView } from '@fanqu/shared/api/coupon';
import { App, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTemplates } from '../../api/choices';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useCouponText } from '../../ui/coupon-text';
import { RefusalNote } from '../../ui/refusal-note';

export function GrantCouponButton({ memberId }: { memberId: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!useMay('coupons.grant')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('grant.button')}
      </Button>
      {asking && <GrantCoupon memberId={memberId} close={() => setAsking(false)} />}
    </>
  );
}

function GrantCoupon({ memberId, close }: { memberId: string; close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const say = useCouponText();
  const templates = (useTemplates().data ?? []).filter((template) => template.state === 'active');
  const [templateId, setTemplateId] = useState('');
  const chosen = templates.find((template) => template.id === templateId);
  const grant = useWrite<string, CouponView>({
    send: (id, key) => request('POST', `members/${memberId}/coupons`, { body: { key, templateId: id }, key }),
    stale: [['member', memberId], ['coupon-templates']],
    quiet: true,
    done: (coupon) => {
      void message.success(t('grant.done', { name: coupon.name }));
      close();
    },
  });
  return (
    <Modal
      open
      title={t('grant.title')}
      onCancel={close}
      onOk={() => grant.write(templateId)}
      okText={t('grant.yes')}
      okButtonProps={{ disabled: !chosen }}
      confirmLoading={grant.busy}
    >
      <Form.Item
        layout="vertical"
        label={t('rewards.kinds.coupon')}
        extra={
          chosen &&
          `${say.terms(chosen)} · ${say.validity(chosen.validity)} · ${t('rewards.left', { count: chosen.stockLeft })}`
        }
      >
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          value={templateId || undefined}
          placeholder={t('rewards.chooseCoupon')}
          options={templates.map(({ id, name, stockLeft }) => ({ value: id, label: name, disabled: stockLeft === 0 }))}
          onChange={setTemplateId}
        />
      </Form.Item>
      <RefusalNote refusal={grant.refusal} />
    </Modal>
  );
}
