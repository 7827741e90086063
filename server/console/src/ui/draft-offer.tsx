import { Alert, Button } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

interface Offering {
  offer: { at: number; isOlder: boolean } | null;
  takeOffer: () => void;
  forget: () => void;
}

/** The copy that an earlier visit left behind. */
export function DraftOffer({ draft }: { draft: Offering }) {
  const { t } = useTranslation();
  if (!draft.offer) return null;
  const { at, isOlder } = draft.offer;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('draft.found', { when: dayjs(at).fromNow() })}
      description={isOlder ? t('draft.older') : undefined}
      action={
        <div className="row">
          <Button size="small" type="primary" ghost onClick={draft.takeOffer}>
            {t('draft.take')}
          </Button>
          <Button size="small" type="text" onClick={draft.forget}>
            {t('draft.drop')}
          </Button>
        </div>
      }
    />
  );
}
