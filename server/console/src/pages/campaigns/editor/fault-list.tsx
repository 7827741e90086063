import { useTranslation } from 'react-i18next';
import { showField, useFaults } from '../../../ui/faults';
import { stepOf } from './body';

/** What has to be completed before publishing, or mended before saving; each line leads to its field. */
export function FaultList({ isRefused }: { isRefused: boolean }) {
  const { t } = useTranslation();
  const faults = useFaults();
  if (faults.length === 0) return null;
  return (
    <section id="editor-faults" className="editor-faults" role="status">
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
