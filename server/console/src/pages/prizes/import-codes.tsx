import type { CodesImported, ImportCodes as ImportBody, PrizeView } from '@fanqu/shared/api/prize';
import { Alert, Button, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { RefusalNote } from '../../ui/refusal-note';

/** One code a line, pasted or from a file. A code that is there already is counted, never added twice. */
export function ImportCodes({ prize, close }: { prize: PrizeView; close: () => void }) {
  const { t } = useTranslation();
  const [csv, setCsv] = useState('');
  const [answer, setAnswer] = useState<CodesImported | null>(null);
  const count = csv.split('\n').filter((line) => line.trim()).length;
  const write = useWrite<string, CodesImported>({
    send: (text, key) =>
      request('POST', `prizes/${prize.id}/codes`, { body: { key, csv: text } satisfies ImportBody, key }),
    stale: [['prizes']],
    quiet: true,
    done: setAnswer,
  });
  const read = async (file: File) => {
    setCsv(await file.text());
    return false;
  };
  return (
    <Modal
      open
      title={t('codes.title', { name: prize.name })}
      onCancel={close}
      onOk={answer ? close : () => write.write(csv)}
      okText={answer ? t('common.close') : t('codes.yes', { count })}
      okButtonProps={{ disabled: !answer && count === 0 }}
      confirmLoading={write.busy}
    >
      {answer ? (
        <Imported answer={answer} />
      ) : (
        <div className="stack tight">
          <span className="soft small">{t('codes.hint')}</span>
          <Input.TextArea
            autoFocus
            rows={8}
            className="mono"
            value={csv}
            placeholder={'ABCD-1234\nEFGH-5678'}
            onChange={(e) => setCsv(e.target.value)}
          />
          <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={read}>
            <Button size="small">{t('codes.file')}</Button>
          </Upload>
          <RefusalNote refusal={write.refusal} />
        </div>
      )}
    </Modal>
  );
}

function Imported({ answer }: { answer: CodesImported }) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <Alert type="success" showIcon title={t('codes.done', { ...answer })} />
      {answer.faults.length > 0 && (
        <Alert
          type="warning"
          title={t('codes.faults', { count: answer.faults.length })}
          description={answer.faults.slice(0, 20).map((fault) => (
            <div key={fault.row} className="small">
              {t('codes.row', { row: fault.row })} {fault.text}
            </div>
          ))}
        />
      )}
    </div>
  );
}
