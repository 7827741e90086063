import { useQuery } from '@tanstack/react-query';
import type { CampaignRow } from '@fanqu/shared/api/campaign';
import type { FunnelQuery } from '@fanqu/shared/api/report';
import { DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { allRows } from '../../api/rows';
import { useMay } from '../../auth/staff';
import { DAY, GROUPINGS } from './use-funnel-query';

interface FunnelFiltersProps {
  query: FunnelQuery;
  ask: (part: Partial<FunnelQuery>) => void;
}

const WINDOWS = [1, 7, 30, 90] as const;

export function FunnelFilters({ query, ask }: FunnelFiltersProps) {
  const { t } = useTranslation();
  const campaigns = useQuery({
    queryKey: ['campaigns', 'all'],
    queryFn: () => allRows<CampaignRow>('campaigns'),
    enabled: useMay('campaigns.read'),
  });
  const presets = WINDOWS.map((days) => ({
    label: days === 1 ? t('funnel.today') : t('funnel.lastDays', { days }),
    value: [dayjs().subtract(days - 1, 'day'), dayjs()] as [dayjs.Dayjs, dayjs.Dayjs],
  }));
  return (
    <div className="filters">
      <DatePicker.RangePicker
        allowClear={false}
        presets={presets}
        value={[dayjs(query.from), dayjs(query.until)]}
        onChange={(range) => range?.[0] && range[1] && ask({ from: range[0].format(DAY), until: range[1].format(DAY) })}
      />
      <Segmented
        value={query.by}
        options={GROUPINGS.map((value) => ({ value, label: t(`funnel.by.${value}`) }))}
        onChange={(by) => ask({ by })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 220 }}
        placeholder={t('funnel.everyCampaign')}
        value={query.campaignId}
        options={(campaigns.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(campaignId: string | undefined) => ask({ campaignId })}
      />
      <Input.Search
        allowClear
        style={{ width: 180 }}
        placeholder={t('funnel.everySource')}
        defaultValue={query.source}
        onSearch={(source) => ask({ source: source.trim() || undefined })}
      />
    </div>
  );
}
