import type { CardImportView } from '@fanqu/shared/api/card';
import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../../ui/state-tag';

const TONES: Record<CardImportView['state'], Tone> = { running: 'wait', done: 'on', failed: 'bad' };

export function ImportStateTag({ state }: { state: CardImportView['state'] }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state]}>{t(`imports.states.${state}`)}</StateTag>;
}
