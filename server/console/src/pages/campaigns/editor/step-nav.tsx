import { useTranslation } from 'react-i18next';
import { useFaults } from '../../../ui/faults';
import { STEPS, stepOf } from './body';
import { partId, useHere } from './use-here';

/** The way through the editor: where I am, and where something is missing. */
export function StepNav() {
  const { t } = useTranslation();
  const faults = useFaults();
  const here = useHere();
  return (
    <nav className="editor-steps" aria-label={t('editor.steps')}>
      {STEPS.map((step, index) => {
        const count = faults.filter((fault) => stepOf(fault.path) === step).length;
        return (
          <button
            key={step}
            type="button"
            aria-current={step === here && 'step'}
            onClick={() => document.getElementById(partId(step))?.scrollIntoView({ behavior: 'smooth' })}
          >
            <span className="num">{index + 1}</span>
            <span className="grow">{t(`editor.parts.${step}.title`)}</span>
            {count > 0 && <span className="editor-step-faults num">{count}</span>}
          </button>
        );
      })}
    </nav>
  );
}
