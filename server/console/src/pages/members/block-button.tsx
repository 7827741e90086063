import type { BlockMember, MemberDossier } from '@fanqu/shared/api/member';
import { Button, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';
import { MemoDialog } from '../../ui/memo-dialog';

const SPANS = [1, 7, 30, 0] as const;

export function BlockButton({ dossier }: { dossier: MemberDossier }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const mayWrite = useMay('members.write');
  if (!mayWrite) return null;
  if (dossier.blocked) return <Unblock id={dossier.member.id} />;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('block.button')}</Button>
      {asking && <Block id={dossier.member.id} close={() => setAsking(false)} />}
    </>
  );
}

function Block({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState<(typeof SPANS)[number]>(7);
  const block = useWrite<BlockMember, unknown>({
    send: (body, key) => request('POST', `members/${id}/block`, { body, key }),
    stale: [['member', id]],
    quiet: true,
    done: close,
  });
  const until = () => (days === 0 ? null : dayjs().add(days, 'day').startOf('minute').valueOf());
  return (
    <MemoDialog
      danger
      title={t('block.title')}
      note={t('block.note')}
      label={t('block.reason')}
      yes={t('block.button')}
      busy={block.busy}
      refusal={block.refusal}
      submit={(reason) => block.write({ reason, until: until() })}
      close={close}
    >
      <Form.Item layout="vertical" label={t('block.span')}>
        <Select
          value={days}
          onChange={setDays}
          options={SPANS.map((value) => ({
            value,
            label: value ? t('block.days', { count: value }) : t('block.forever'),
          }))}
        />
      </Form.Item>
    </MemoDialog>
  );
}

function Unblock({ id }: { id: string }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const unblock = useWrite<null, unknown>({
    send: (_, key) => request('POST', `members/${id}/unblock`, { body: {}, key }),
    stale: [['member', id]],
  });
  const ask = () =>
    confirm({
      title: t('block.undoTitle'),
      lines: [t('block.undoText')],
      yes: t('block.undo'),
      run: () => unblock.write(null),
    });
  return (
    <Button loading={unblock.busy} onClick={ask}>
      {t('block.undo')}
    </Button>
  );
}
