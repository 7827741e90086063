import { useEffect, useState } from 'react';
import { STEPS, type Step } from './body';

export const partId = (step: Step): string => `part-${step}`;

/** Where the eye is: a part counts once its top has come this near to the top of the window. */
const EYE = 160;

export function useHere(): Step {
  const [here, setHere] = useState<Step>(STEPS[0]);
  useEffect(() => {
    const look = () => setHere(partInView());
    // Capture: it is the page's content that scrolls, not the window.
    window.addEventListener('scroll', look, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', look, { capture: true });
  }, []);
  return here;
}

function partInView(): Step {
  const parts = STEPS.flatMap((step) => {
    const part = document.getElementById(partId(step));
    return part ? [{ step, box: part.getBoundingClientRect() }] : [];
  });
  const last = parts.at(-1);
  if (last && last.box.bottom <= window.innerHeight) return last.step;
  return parts.filter(({ box }) => box.top <= EYE).at(-1)?.step ?? STEPS[0];
}
