import { MoreOutlined } from '@ant-design/icons';
import type { CampaignView } from '@fanqu/shared/api/campaign';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';
import { formatTime } from '../../ui/when';

type Deed = 'pause' | 'resume' | 'end' | 'duplicate';

/** Pause, resume, end and duplicate: behind one quiet button, each telling first what it does. */
export function CampaignActions({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const mayPublish = useMay('campaigns.publish');
  const mayWrite = useMay('campaigns.write');
  const act = useDeed(campaign);
  const ask = (deed: Exclude<Deed, 'duplicate'>, danger = false) =>
    confirm({
      title: t(`campaign.${deed}.title`, { title: campaign.title }),
      lines: (['one', 'two', 'three'] as const).map((line) =>
        t(`campaign.${deed}.${line}`, { at: formatTime(campaign.endsAt) }),
      ),
      yes: t(`campaign.${deed}.yes`),
      danger,
      run: () => act.write(deed),
    });
  const isLive = campaign.state === 'running' || campaign.state === 'scheduled';
  const items: MenuProps['items'] = [];
  if (mayPublish && isLive) items.push({ key: 'pause', label: t('campaign.pause.yes'), onClick: () => ask('pause') });
  if (mayPublish && campaign.state === 'paused') {
    items.push({ key: 'resume', label: t('campaign.resume.yes'), onClick: () => ask('resume') });
  }
  if (mayWrite) items.push({ key: 'duplicate', label: t('campaign.duplicate'), onClick: () => act.write('duplicate') });
  if (mayPublish && (isLive || campaign.state === 'paused')) {
    items.push(
      { type: 'divider' },
      { key: 'end', danger: true, label: t('campaign.end.yes'), onClick: () => ask('end', true) },
    );
  }
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<MoreOutlined />} loading={act.busy} aria-label={t('common.moreActions')} />
    </Dropdown>
  );
}

function useDeed(campaign: CampaignView) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const goTo = useNavigate();
  return useWrite<Deed, CampaignView>({
    send: (deed, key) => request('POST', `campaigns/${campaign.id}/${deed}`, { body: { key }, key }),
    stale: [['campaign', campaign.id], ['campaigns']],
    done: (answer, deed) => {
      void message.success(t(`campaign.done.${deed}`));
      if (deed === 'duplicate') void goTo(`/campaigns/${answer.id}`);
    },
  });
}
