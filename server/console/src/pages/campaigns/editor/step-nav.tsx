import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import { useFaults } from '../../../ui/faults';
import { STEPS, stepOf, type Step } from './body';

export const partId = (step: Step): string => `part-${step}`;

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

/** The part nearest the top of the view. */
function useHere(): Step {
  const [here, setHere] = useState<Step>(STEPS[0]);
  useEffect(() => {
    const parts = STEPS.map((step) => document.getElementById(partId(step))).filter((part) => part !== null);
    const seen = new Set<string>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) seen.add(entry.target.id);
          else seen.delete(entry.target.id);
        }
        const first = STEPS.find((step) => seen.has(partId(step)));
        if (first) setHere(first);
      },
      { rootMargin: '-80px 0px -40% 0px' },
    );
    parts.forEach((part) => watch.observe(part));
    return () => watch.disconnect();
  }, []);
  return here;
}
