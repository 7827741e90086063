import type { CampaignView } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/request';
import { useWrite } from '../../../api/write';
import { useMay } from '../../../auth/staff';
import { RefusalNote } from '../../../ui/refusal-note';
import { FAULT_LIST } from './fault-list';
import { Frozen } from './frozen';

interface PublishProps {
  campaign: CampaignView;
  game: GameView | null;
}

/** Drafts only. With faults left, the button leads to them instead of asking the server in vain. */
export function PublishButton({ campaign, game }: PublishProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const mayPublish = useMay('campaigns.publish');
  if (!mayPublish || campaign.state !== 'draft') return null;
  const begin = () => {
    if (campaign.faults.length === 0) setAsking(true);
    else document.getElementById(FAULT_LIST)?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  };
  return (
    <>
      <Button type="primary" onClick={begin}>
        {t('publish.button')}
      </Button>
      {asking && <PublishDialog campaign={campaign} game={game} close={() => setAsking(false)} />}
    </>
  );
}

function PublishDialog({ campaign, game, close }: PublishProps & { close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const publish = useWrite<string, CampaignView>({
    send: (id, key) => request('POST', `campaigns/${id}/publish`, { body: { key }, key }),
    stale: [['campaign', campaign.id], ['campaigns']],
    quiet: true,
    done: () => {
      void message.success(t('publish.done'));
      close();
    },
  });
  return (
    <Modal
      open
      width={640}
      title={t('publish.title', { title: campaign.title })}
      onCancel={close}
      onOk={() => publish.write(campaign.id)}
      okText={t('publish.yes')}
      confirmLoading={publish.busy}
    >
      <p className="soft" style={{ marginTop: 0 }}>
        {t('publish.note')}
      </p>
      <Frozen campaign={campaign} game={game} />
      <RefusalNote refusal={publish.refusal} />
    </Modal>
  );
}
