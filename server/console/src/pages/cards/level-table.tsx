import { DeleteOutlined } from '@ant-design/icons';
import type { Level } from '@fanqu/shared/api/card';
import { Button, Input, Select, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../../ui/amounts';
import { Field } from '../../ui/faults';

/** The materials that the level card can be made of. */
const MATERIALS = {
  paper: 'linear-gradient(135deg, #f7f3ea, #e4dccb)',
  copper: 'linear-gradient(135deg, #e0a884, #a9643b)',
  silver: 'linear-gradient(135deg, #eef1f4, #a9b3bd)',
  gold: 'linear-gradient(135deg, #f7e3a6, #c8963a)',
  jade: 'linear-gradient(135deg, #bfe6d3, #3f9274)',
} as const;

interface LevelTableProps {
  levels: Level[];
  set: (levels: Level[]) => void;
}

export function LevelTable({ levels, set }: LevelTableProps) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<Level>) =>
    set(levels.map((level, index) => (index === at ? { ...level, ...part } : level)));
  const columns: TableProps<Level>['columns'] = [
    {
      title: t('levels.rank'),
      align: 'right',
      width: 60,
      render: (_, level) => <span className="num">{level.rank}</span>,
    },
    {
      title: t('levels.name'),
      width: 180,
      render: (_, level, at) => (
        <Field path={`${at}.name`}>
          <Input maxLength={10} value={level.name} onChange={(e) => change(at, { name: e.target.value })} />
        </Field>
      ),
    },
    {
      title: t('levels.material'),
      width: 150,
      render: (_, level, at) => (
        <Material value={level.material} at={at} choose={(material) => change(at, { material })} />
      ),
    },
    {
      title: t('levels.growthFrom'),
      align: 'right',
      width: 150,
      render: (_, level, at) => (
        <Field path={`${at}.growthFrom`}>
          <Needed
            width="100%"
            value={level.growthFrom}
            disabled={at === 0}
            onChange={(growthFrom) => change(at, { growthFrom })}
          />
        </Field>
      ),
    },
    {
      title: t('levels.benefits'),
      render: (_, level, at) => (
        <Field path={`${at}.benefits`}>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            placeholder={t('levels.benefitsHint')}
            value={level.benefits.join('\n')}
            onChange={(e) => change(at, { benefits: e.target.value ? e.target.value.split('\n') : [] })}
          />
        </Field>
      ),
    },
    {
      width: 50,
      render: (_, __, at) =>
        at > 0 && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('common.remove')}
            onClick={() => set(levels.filter((_, index) => index !== at))}
          />
        ),
    },
  ];
  return (
    <div className="panel levels-table">
      <Table size="small" rowKey="rank" pagination={false} columns={columns} dataSource={levels} />
    </div>
  );
}

function Material({ value, at, choose }: { value: string; at: number; choose: (material: string) => void }) {
  const { t } = useTranslation();
  const options = (Object.keys(MATERIALS) as (keyof typeof MATERIALS)[]).map((name) => ({
    value: name,
    label: (
      <span className="row">
        <span className="level-card" style={{ background: MATERIALS[name] }} />
        {t(`levels.materials.${name}`)}
      </span>
    ),
  }));
  return (
    <Field path={`${at}.material`}>
      <Select style={{ width: '100%' }} value={value} options={options} onChange={choose} />
    </Field>
  );
}
