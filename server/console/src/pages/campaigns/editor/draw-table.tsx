import { PlusOutlined } from '@ant-design/icons';
import type { DrawTable } from '@fanqu/shared/api/campaign';
import type { PrizeView } from '@fanqu/shared/api/prize';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Field } from '../../../ui/faults';
import { formatFen } from '../../../ui/numbers';
import { DrawLine } from './draw-line';
import { meanCost, oddsOf } from './odds';
import { PrizeSelect } from './prize-select';

interface DrawTableEditorProps {
  path: string;
  table: DrawTable;
  prizes: PrizeView[];
  disabled: boolean;
  change: (table: DrawTable) => void;
}

/** The odds are worked out from the weights, so they add up to a hundred percent whatever is typed. */
export function DrawTableEditor({ path, table, prizes, disabled, change }: DrawTableEditorProps) {
  const { t } = useTranslation();
  const { lines } = table;
  const odds = oddsOf(lines.map((line) => line.weight));
  const prizeOf = (id: string) => prizes.find((prize) => prize.id === id);
  const set = (next: DrawTable['lines']) => change({ ...table, lines: next });
  const swap = (one: number, other: number) =>
    set(lines.map((line, at) => (at === one ? lines[other] : at === other ? lines[one] : line)));
  const cost = meanCost(lines.map(({ prizeId, weight }) => ({ weight, costFen: prizeOf(prizeId)?.costFen ?? 0 })));
  return (
    <div className="draw">
      <Field path={`${path}.lines`} exact>
        <table>
          <thead>
            <tr>
              <th className="num">#</th>
              <th>{t('draw.prize')}</th>
              <th className="right">{t('draw.left')}</th>
              <th className="right">{t('draw.weight')}</th>
              <th className="right">{t('draw.odds')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <DrawLine
                key={index}
                path={`${path}.lines.${index}`}
                index={index}
                line={line}
                odds={odds[index]}
                prizes={prizes}
                disabled={disabled}
                change={(part) => set(lines.map((one, at) => (at === index ? { ...one, ...part } : one)))}
                remove={() => set(lines.filter((_, at) => at !== index))}
                up={index > 0 ? () => swap(index, index - 1) : null}
              />
            ))}
          </tbody>
        </table>
        <div className="row draw-foot">
          <Button
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            disabled={disabled || lines.length >= 16}
            onClick={() => set([...lines, { prizeId: '', weight: 10 }])}
          >
            {t('draw.add')}
          </Button>
          <Link className="small" to="/prizes" target="_blank">
            {t('draw.newPrize')}
          </Link>
          <span className="grow" />
          <span className="soft small">{t('draw.meanCost', { cost: formatFen(cost) })}</span>
        </div>
      </Field>
      <Field path={`${path}.fallbackPrizeId`} label={t('draw.fallback')} hint={t('draw.fallbackHint')}>
        <PrizeSelect
          value={table.fallbackPrizeId}
          prizes={prizes.filter((prize) => prize.stock === null && prize.perDay === null && prize.perMember === null)}
          disabled={disabled}
          choose={(fallbackPrizeId) => change({ ...table, fallbackPrizeId })}
        />
      </Field>
    </div>
  );
}
