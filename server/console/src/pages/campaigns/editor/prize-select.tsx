import type { PrizeView } from '@fanqu/shared/api/prize';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Sprite } from '../../../ui/sprite';

interface PrizeSelectProps {
  value: string;
  prizes: PrizeView[];
  disabled: boolean;
  choose: (prizeId: string) => void;
}

export function PrizeSelect({ value, prizes, disabled, choose }: PrizeSelectProps) {
  const { t } = useTranslation();
  const options = prizes.map((prize) => ({
    value: prize.id,
    name: prize.name,
    sprite: prize.sprite,
    kind: prize.terms.kind,
  }));
  const known = options.some((option) => option.value === value);
  return (
    <Select
      showSearch={{ optionFilterProp: 'name' }}
      style={{ width: '100%', minWidth: 200 }}
      placeholder={t('draw.choose')}
      value={known ? value : undefined}
      disabled={disabled}
      options={options}
      onChange={choose}
      fieldNames={{ label: 'name' }}
      labelRender={({ value: id }) => <Face option={options.find((option) => option.value === id)} />}
      optionRender={({ data }) => <Face option={data} showKind />}
    />
  );
}

interface FaceProps {
  option?: { name: string; sprite: string; kind: PrizeView['terms']['kind'] };
  showKind?: boolean;
}

function Face({ option, showKind }: FaceProps) {
  const { t } = useTranslation();
  if (!option) return null;
  return (
    <span className="row" style={{ gap: 6 }}>
      <Sprite name={option.sprite} size={18} />
      <span>{option.name}</span>
      {showKind && <span className="faint small">{t(`prizes.kinds.${option.kind}`)}</span>}
    </span>
  );
}
