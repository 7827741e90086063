import type { MemberDossier, MergeView } from '@fanqu/shared/api/member';
import { App, Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';
import { Teach } from '../../ui/teach';
import { When } from '../../ui/when';

export function MemberMerges({ dossier }: { dossier: MemberDossier }) {
  const { t } = useTranslation();
  const columns: TableProps<MergeView>['columns'] = [
    { title: t('merges.at'), width: 150, render: (_, row) => <When at={row.at} /> },
    { title: t('merges.kept'), render: (_, row) => <MemberLink id={row.keptId} /> },
    { title: t('merges.absorbed'), render: (_, row) => <MemberLink id={row.absorbedId} /> },
    { title: t('merges.reason'), render: (_, row) => row.reason },
    { width: 100, align: 'right', render: (_, row) => <UndoMerge merge={row} memberId={dossier.member.id} /> },
  ];
  return (
    <div className="panel">
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={dossier.merges}
        locale={{
          emptyText: (
            <Teach sprite="handshake" title={t('merges.empty.title')}>
              {t('merges.empty.text')}
            </Teach>
          ),
        }}
      />
    </div>
  );
}

const MemberLink = ({ id }: { id: string }) => (
  <Link className="mono" to={`/members/${id}`}>
    {id}
  </Link>
);

function UndoMerge({ merge, memberId }: { merge: MergeView; memberId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const confirm = useConfirm();
  const mayWrite = useMay('members.write');
  const undo = useWrite<string, MergeView>({
    send: (id, key) => request('POST', `merges/${id}/undo`, { body: { key }, key }),
    stale: [['member', memberId], ['members']],
    done: () => void message.success(t('merges.undone')),
  });
  if (merge.undoneAt !== null) return <span className="faint">{t('merges.wasUndone')}</span>;
  if (!mayWrite) return null;
  const ask = () =>
    confirm({
      title: t('merges.undoTitle'),
      lines: [t('merges.undoOne'), t('merges.undoTwo'), t('merges.undoThree')],
      yes: t('merges.undo'),
      danger: true,
      run: () => undo.write(merge.id),
    });
  return (
    <Button type="link" danger loading={undo.busy} onClick={ask}>
      {t('merges.undo')}
    </Button>
  );
}
