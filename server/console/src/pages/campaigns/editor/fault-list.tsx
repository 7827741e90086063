import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showField, useFaults } from '../../../ui/faults';
import { stepOf } from './body';

export const FAULT_LIST = 'editor-faults';

/** What has to be completed before publishing, or mended before saving; each line leads to its field. */
export function FaultList({ isRefused }: { isRefused: boolean }) {
  const { t } = useTranslation();
  const faults = useFaults();
  useEffect(() => {
    if (isRefused) document.getElementById(FAULT_LIST)?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  }, [isRefused]);
  if (faults.length === 0) return null;
  return (
    <section id={FAULT_LIST} className="editor-faults" role="status">
      <b>{t(isRefused ? 'editor.refused' : 'editor.faults', { count: faults.length })}</b>
      <ul>
        {faults.map((fault) => (
          <li key={fault.path + fault.text}>
            <a
              href={`#${fault.path}`}
              onClick={(event) => {
                event.preventDefault();
                showField(fault.path);
              }}
            >
              <span className="soft">{t(`editor.parts.${stepOf(fault.path)}.title`)}</span> {fault.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
