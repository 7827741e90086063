import { Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/refusal';
import { RefusalNote } from './refusal-note';

interface MemoDialogProps {
  title: string;
  /** What will happen. */
  note: ReactNode;
  label: string;
  yes: string;
  danger?: boolean;
  busy: boolean;
  refusal: Refusal | null;
  submit: (memo: string) => void;
  close: () => void;
  children?: ReactNode;
}

/** A deed that asks why: the reason goes into the audit log. */
export function MemoDialog({
  title,
  note,
  label,
  yes,
  danger,
  busy,
  refusal,
  submit,
  close,
  children,
}: MemoDialogProps) {
  const { t } = useTranslation();
  const [memo, setMemo] = useState('');
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={() => submit(memo.trim())}
      okText={yes}
      okButtonProps={{ danger, disabled: !memo.trim() }}
      confirmLoading={busy}
    >
      <p className="soft" style={{ marginTop: 0 }}>
        {note}
      </p>
      {children}
      <Form.Item layout="vertical" label={label} extra={t('common.audited')}>
        <Input.TextArea
          autoFocus
          rows={2}
          maxLength={100}
          showCount
          value={memo}
          onChange={(e) => setMemo(e.target.value)}
        />
      </Form.Item>
      <RefusalNote refusal={refusal} />
    </Modal>
  );
}
