import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from './body';
import { partId } from './use-here';

/** One part of the editor: heading, one line of what it is for, its fields. */
export function Part({ step, extra, children }: { step: Step; extra?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section id={partId(step)} className="panel editor-part">
      <header className="row top">
        <div className="grow">
          <h2>{t(`editor.parts.${step}.title`)}</h2>
          <p>{t(`editor.parts.${step}.note`)}</p>
        </div>
        {extra}
      </header>
      {children}
    </section>
  );
}
