import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import type { DrawTable } from '@fanqu/shared/api/campaign';
import type { PrizeView } from '@fanqu/shared/api/prize';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../../../ui/amounts';
import { fieldId, useFaults } from '../../../ui/faults';
import { formatBound } from '../../../ui/numbers';
import { formatOdds } from './odds';
import { PrizeSelect } from './prize-select';

type Line = DrawTable['lines'][number];

interface DrawLineProps {
  path: string;
  index: number;
  line: Line;
  odds: number;
  prizes: PrizeView[];
  disabled: boolean;
  change: (part: Partial<Line>) => void;
  remove: () => void;
  up: (() => void) | null;
}

export function DrawLine({ path, index, line, odds, prizes, disabled, change, remove, up }: DrawLineProps) {
  const { t } = useTranslation();
  const texts = useFaults().filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
  const prize = prizes.find((one) => one.id === line.prizeId);
  return (
    <tr id={fieldId(path)}>
      <td className="num faint">{index + 1}</td>
      <td>
        <PrizeSelect
          value={line.prizeId}
          prizes={prizes}
          disabled={disabled}
          choose={(prizeId) => change({ prizeId })}
        />
        {texts.map((fault) => (
          <div key={fault.text} className="fault-text">
            {fault.text}
          </div>
        ))}
      </td>
      <td className="num right">{prize ? formatBound(prize.stockLeft) : '–'}</td>
      <td className="right">
        <Needed
          width={92}
          min={1}
          max={1_000_000}
          value={line.weight}
          disabled={disabled}
          onChange={(weight) => change({ weight })}
        />
      </td>
      <td className="num right draw-odds">{formatOdds(odds)}</td>
      <td className="right">
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined />}
          disabled={disabled || !up}
          onClick={() => up?.()}
          aria-label={t('common.up')}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          disabled={disabled}
          onClick={remove}
          aria-label={t('common.remove')}
        />
      </td>
    </tr>
  );
}
