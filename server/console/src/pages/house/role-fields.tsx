import { ROLES, type Role } from '@fanqu/shared/api/staff';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { Field } from '../../ui/faults';

interface RoleFieldsProps {
  role: Role;
  storeCode: string | null;
  change: (part: { role?: Role; storeCode?: string | null }) => void;
  disabled?: boolean;
}

export function RoleFields({ role, storeCode, change, disabled }: RoleFieldsProps) {
  const { t } = useTranslation();
  const stores = useStores().data ?? [];
  return (
    <>
      <Field path="role" label={t('staff.role')} hint={t(`staff.roleHints.${role}`)}>
        <Select
          value={role}
          disabled={disabled}
          options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={(chosen) => change({ role: chosen })}
        />
      </Field>
      <Field path="storeCode" label={t('staff.store')} hint={t('staff.storeHint')}>
        <Select
          allowClear
          value={storeCode ?? undefined}
          placeholder={t('staff.noStore')}
          options={stores.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city}` }))}
          onChange={(code: string | undefined) => change({ storeCode: code ?? null })}
        />
      </Field>
    </>
  );
}
