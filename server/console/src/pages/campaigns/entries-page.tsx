import { useQuery } from '@tanstack/react-query';
import type { CampaignEntry, CampaignView } from '@fanqu/shared/api/campaign';
import { Alert, Button, Form, Input, Select, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../../api/choices';
import { asRefusal } from '../../api/refusal';
import { get } from '../../api/request';
import { same } from '../../ui/carry-over';
import { Panel } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';

interface Origin {
  channel: string;
  guide: string;
  store: string | null;
}

/** The ways into a campaign: a code and a link for each channel, guide and store, told apart in the funnel. */
export function EntriesPage({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const [origin, setOrigin] = useState<Origin>({ channel: '', guide: '', store: null });
  // Each origin gets a short code of its own on the server, so it is asked for on purpose, not with every letter.
  const [asked, setAsked] = useState(origin);
  const entry = useQuery({
    queryKey: ['campaign', campaign.id, 'code', asked],
    queryFn: () => get<CampaignEntry>(`campaigns/${campaign.id}/code`, { ...asked }),
  });
  return (
    <div className="stack" style={{ maxWidth: 820 }}>
      {campaign.state === 'draft' && <Alert type="info" showIcon title={t('entries.draft')} />}
      <div className="row top" style={{ gap: 16 }}>
        <div className="grow">
          <OriginForm
            origin={origin}
            change={(part) => setOrigin((now) => ({ ...now, ...part }))}
            isMade={same(origin, asked)}
            make={() => setAsked(origin)}
          />
        </div>
        <Panel title={t('entries.code')}>
          <div style={{ width: 260, minHeight: 320 }}>
            <RefusalNote refusal={entry.error && asRefusal(entry.error)} retry={() => void entry.refetch()} />
            {entry.isPending && <Spin />}
            {entry.data && (
              <Code entry={entry.data} name={[campaign.title, asked.channel, asked.store].filter(Boolean).join('-')} />
            )}
          </div>
        </Panel>
      </div>
    </div>
  );
}

interface OriginFormProps {
  origin: Origin;
  change: (part: Partial<Origin>) => void;
  isMade: boolean;
  make: () => void;
}

function OriginForm({ origin, change, isMade, make }: OriginFormProps) {
  const { t } = useTranslation();
  const stores = useStores().data ?? [];
  return (
    <Panel title={t('entries.origin')}>
      <Form.Item layout="vertical" label={t('entries.channel')} extra={t('entries.channelHint')}>
        <Input maxLength={32} value={origin.channel} onChange={(e) => change({ channel: codeOf(e.target.value) })} />
      </Form.Item>
      <Form.Item layout="vertical" label={t('entries.store')}>
        <Select
          allowClear
          value={origin.store}
          placeholder={t('entries.noStore')}
          options={stores.map(({ code, name, city }) => ({ value: code, label: `${name} · ${city}` }))}
          onChange={(store: string | undefined) => change({ store: store ?? null })}
        />
      </Form.Item>
      <Form.Item layout="vertical" label={t('entries.guide')} extra={t('entries.guideHint')}>
        <Input maxLength={32} value={origin.guide} onChange={(e) => change({ guide: codeOf(e.target.value) })} />
      </Form.Item>
      <Button type="primary" disabled={isMade} onClick={make}>
        {t('entries.make')}
      </Button>
    </Panel>
  );
}

const codeOf = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, '');

function Code({ entry, name }: { entry: CampaignEntry; name: string }) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <img src={entry.image} width={260} height={260} alt={t('entries.code')} />
      <a href={entry.image} download={`${name}.png`}>
        <Button block>{t('entries.download')}</Button>
      </a>
      <Typography.Text copyable={{ text: entry.url }} ellipsis className="mono">
        {entry.url}
      </Typography.Text>
      <Typography.Text copyable={{ text: entry.path }} ellipsis className="mono">
        {entry.path}
      </Typography.Text>
    </div>
  );
}
