import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/refusal';

interface RefusalNoteProps {
  refusal: Refusal | null;
  retry?: () => void;
}

/** A refusal where it happened: the sentence, what else is known, and a way on. */
export function RefusalNote({ refusal, retry }: RefusalNoteProps) {
  const { t } = useTranslation();
  if (!refusal) return null;
  const action = retry && (
    <Button size="small" onClick={retry}>
      {t('common.tryAgain')}
    </Button>
  );
  return <Alert type="error" showIcon title={refusal.text} description={<Rest refusal={refusal} />} action={action} />;
}

function Rest({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  if (refusal.faults.length > 0) {
    return (
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {refusal.faults.map((fault) => (
          <li key={fault.path + fault.text}>{fault.text}</li>
        ))}
      </ul>
    );
  }
  if (refusal.code !== 'INTERNAL' || !refusal.requestId) return null;
  return <span className="mono">{t('errors.quote', { id: refusal.requestId })}</span>;
}
