import type { FieldFault } from '@fanqu/shared/api/errors';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/refusal';
import { isShown } from './faults';

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
  return (
    <Alert
      type="error"
      showIcon
      title={refusal.text}
      description={hasRest(refusal) ? <Rest refusal={refusal} /> : undefined}
      action={action}
    />
  );
}

/** Faults stand at their fields; only those that no field of the page shows are listed here. */
const unplaced = (refusal: Refusal): FieldFault[] => refusal.faults.filter((fault) => !isShown(fault.path));

const hasRest = (refusal: Refusal): boolean =>
  unplaced(refusal).length > 0 || (refusal.code === 'INTERNAL' && refusal.requestId !== null);

function Rest({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const faults = unplaced(refusal);
  if (faults.length === 0) return <span className="mono">{t('errors.quote', { id: refusal.requestId ?? '' })}</span>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {faults.map((fault) => (
        <li key={fault.path + fault.text}>
          <span className="mono">{fault.path}</span> {fault.text}
        </li>
      ))}
    </ul>
  );
}
