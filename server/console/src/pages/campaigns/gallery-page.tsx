import type { CampaignView, CreateCampaign } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import { Form, Input, Modal, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useGames } from '../../api/choices';
import { asRefusal } from '../../api/refusal';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { Page } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import { useSpoken } from '../../ui/spoken';
import { GameCover } from './game-cover';
import './gallery.css';

/** Every room of the library; choosing one makes a draft campaign of it. */
export default function GalleryPage() {
  const { t } = useTranslation();
  const games = useGames();
  const [kind, setKind] = useState<GameView['kind'] | ''>('');
  const [chosen, setChosen] = useState<GameView | null>(null);
  const kinds = (['', 'skill', 'luck', 'answer', 'progress'] as const).map((value) => ({
    value,
    label: value ? t(`games.kinds.${value}`) : t('common.all'),
  }));
  const shown = (games.data ?? []).filter((game) => !kind || game.kind === kind);
  return (
    <Page title={t('gallery.title')} note={t('gallery.note')}>
      <div className="filters">
        <Segmented options={kinds} value={kind} onChange={setKind} />
      </div>
      {games.isPending && <Spin />}
      <RefusalNote refusal={games.error && asRefusal(games.error)} retry={() => void games.refetch()} />
      <div className="gallery">
        {shown.map((game) => (
          <GameCover key={game.id} game={game} choose={() => setChosen(game)} />
        ))}
      </div>
      {chosen && <NameCampaign game={chosen} close={() => setChosen(null)} />}
    </Page>
  );
}

function NameCampaign({ game, close }: { game: GameView; close: () => void }) {
  const { t } = useTranslation();
  const say = useSpoken();
  const goTo = useNavigate();
  const [title, setTitle] = useState(say(game.title));
  const create = useWrite<CreateCampaign, CampaignView>({
    send: (body, key) => request('POST', 'campaigns', { body, key }),
    stale: [['campaigns']],
    quiet: true,
    done: (campaign) => void goTo(`/campaigns/${campaign.id}`),
  });
  const submit = () => create.write({ title: title.trim(), gameId: game.id });
  return (
    <Modal
      open
      title={t('gallery.nameTitle')}
      onCancel={close}
      onOk={submit}
      okText={t('gallery.make')}
      confirmLoading={create.busy}
      okButtonProps={{ disabled: !title.trim() }}
    >
      <Form.Item layout="vertical" label={t('gallery.name')} extra={t('gallery.nameHint')}>
        <Input
          autoFocus
          maxLength={40}
          value={title}
          onChange={(e) => setTitle(e.target.value)}
          onPressEnter={submit}
        />
      </Form.Item>
      <RefusalNote refusal={create.refusal} />
    </Modal>
  );
}
