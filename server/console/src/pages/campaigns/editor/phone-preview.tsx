import { ReloadOutlined } from '@ant-design/icons';
import type { CampaignBody } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import type { OpenPreview, PreviewView } from '@fanqu/shared/api/play';
import type { PrizeFace, PrizeView } from '@fanqu/shared/api/prize';
import { Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrizes } from '../../../api/choices';
import { request } from '../../../api/request';
import { useWrite } from '../../../api/write';
import { same } from '../../../ui/carry-over';
import { RefusalNote } from '../../../ui/refusal-note';

interface PhonePreviewProps {
  body: CampaignBody;
  game: GameView | null;
}

/** The real room with the unsaved settings, really judged, giving nothing of value. */
export function PhonePreview({ body, game }: PhonePreviewProps) {
  const { t } = useTranslation();
  const prizes = usePrizes();
  const wanted = openingOf(body, prizes.data ?? []);
  const [shown, setShown] = useState<{ opening: OpenPreview; view: PreviewView } | null>(null);
  const open = useWrite<OpenPreview, PreviewView>({
    send: (opening, key) => request('POST', 'previews', { body: opening, key }),
    quiet: true,
    done: (view, opening) => setShown({ opening, view }),
  });
  const asked = useRef(false);
  const isReady = game !== null && !prizes.isPending;
  const { write } = open;
  useEffect(() => {
    if (asked.current || !isReady) return;
    asked.current = true;
    write(wanted);
  }, [isReady, write, wanted]);
  const isOld = shown !== null && !same(shown.opening, wanted);
  return (
    <aside className="preview">
      <div className="row preview-head">
        <span className="grow soft small">{isOld ? t('preview.old') : t('preview.title')}</span>
        <Button
          size="small"
          type={isOld ? 'primary' : 'default'}
          ghost={isOld}
          icon={<ReloadOutlined />}
          loading={open.busy}
          onClick={() => write(wanted)}
        >
          {t('preview.reload')}
        </Button>
      </div>
      <div className="phone">
        {shown && <iframe key={shown.view.id} title={t('preview.title')} src={shown.view.url} allow="autoplay" />}
        {!shown && open.busy && <Spin />}
        {!shown && open.refusal && (
          <div className="phone-note">
            <RefusalNote refusal={open.refusal} />
          </div>
        )}
      </div>
      <p className="faint small">{t('preview.note')}</p>
    </aside>
  );
}

function openingOf(body: CampaignBody, prizes: PrizeView[]): OpenPreview {
  const { gameId, config, theme } = body;
  const lines = body.tiers.find((tier) => tier.draw)?.draw?.lines ?? [];
  const faces = lines.flatMap(({ prizeId }) => prizes.filter((prize) => prize.id === prizeId).map(faceOf));
  return faces.length > 0 ? { gameId, config, theme, faces } : { gameId, config, theme };
}

const faceOf = ({ id, name, sprite, terms }: PrizeView): PrizeFace => ({ id, name, sprite, kind: terms.kind });
