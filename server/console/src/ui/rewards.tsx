import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Reward } from '@fanqu/shared/api/brand';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTemplates } from '../api/choices';
import { Needed } from './amounts';
import { Field } from './faults';

interface RewardsProps {
  path: string;
  label?: string;
  hint?: string;
  value: Reward[];
  onChange: (rewards: Reward[]) => void;
  disabled?: boolean;
}

const KINDS = ['points', 'growth', 'coupon'] as const;

/** Fixed things of value, given for sure. */
export function Rewards({ path, label, hint, value, onChange, disabled }: RewardsProps) {
  const { t } = useTranslation();
  const replace = (index: number, reward: Reward) => onChange(value.map((one, at) => (at === index ? reward : one)));
  return (
    <Field path={path} label={label} hint={hint}>
      <div className="rewards">
        {value.map((reward, index) => (
          <div key={index} className="row">
            <OneReward reward={reward} change={(changed) => replace(index, changed)} disabled={disabled} />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              disabled={disabled}
              aria-label={t('common.remove')}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <Button
          size="small"
          type="dashed"
          icon={<PlusOutlined />}
          disabled={disabled}
          onClick={() => onChange([...value, { kind: 'points', amount: 10 }])}
        >
          {t('rewards.add')}
        </Button>
      </div>
    </Field>
  );
}

interface OneRewardProps {
  reward: Reward;
  change: (reward: Reward) => void;
  disabled?: boolean;
}

function OneReward({ reward, change, disabled }: OneRewardProps) {
  const { t } = useTranslation();
  const templates = useTemplates(reward.kind === 'coupon').data ?? [];
  const options = templates.map(({ id, name, stockLeft, state }) => ({
    value: id,
    label: `${name} · ${t('rewards.left', { count: stockLeft })}`,
    disabled: state === 'stopped',
  }));
  return (
    <>
      <Select
        value={reward.kind}
        disabled={disabled}
        style={{ width: 104 }}
        options={KINDS.map((kind) => ({ value: kind, label: t(`rewards.kinds.${kind}`) }))}
        onChange={(kind) => change(kind === 'coupon' ? { kind, templateId: '' } : { kind, amount: 10 })}
      />
      {reward.kind === 'coupon' ? (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 280 }}
          placeholder={t('rewards.chooseCoupon')}
          value={reward.templateId || undefined}
          options={options}
          disabled={disabled}
          onChange={(templateId: string) => change({ kind: 'coupon', templateId })}
        />
      ) : (
        <Needed
          min={1}
          value={reward.amount}
          disabled={disabled}
          unit={t(`rewards.units.${reward.kind}`)}
          onChange={(amount) => change({ ...reward, amount })}
        />
      )}
    </>
  );
}
