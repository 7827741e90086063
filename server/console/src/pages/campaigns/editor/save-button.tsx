import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDraft, CampaignSave } from './use-campaign-draft';

interface SaveButtonProps {
  draft: CampaignDraft;
  save: CampaignSave;
}

/** Primary while something is unsaved; ⌘S does the same. */
export function SaveButton({ draft, save }: SaveButtonProps) {
  const { t } = useTranslation();
  const { isChanged, body, revision } = draft;
  const { write, busy } = save;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      if (isChanged && !busy) write({ ...body, revision });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isChanged, busy, write, body, revision]);
  if (!isChanged) return null;
  return (
    <>
      <Button onClick={draft.undo}>{t('editor.undo')}</Button>
      <Button type="primary" loading={busy} onClick={() => write({ ...body, revision })}>
        {t('common.save')}
      </Button>
    </>
  );
}
