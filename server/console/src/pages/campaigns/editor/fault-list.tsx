import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { showField, useFaults } from '../../../ui/faults';
import { stepOf } from './body';

/** What has to be completed before publishing; each line leads to its field. */
export function FaultList() {
  const { t } = useTranslation();
  const faults = useFaults();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      id="editor-faults"
      title={t('editor.faults', { count: faults.length })}
      description={
        <ul className="editor-faults">
          {faults.map((fault) => (
            <li key={fault.path + fault.text}>
              <a
                href={`#${fault.path}`}
                onClick={(event) => {
                  event.preventDefault();
                  showField(fault.path);
                }}
              >
                {t(`editor.parts.${stepOf(fault.path)}.title`)}:{fault.text}
              </a>
            </li>
          ))}
        </ul>
      }
    />
  );
}
