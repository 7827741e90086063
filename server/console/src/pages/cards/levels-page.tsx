import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { Level } from '@fanqu/shared/api/card';
import { App, Button, Form, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { asRefusal } from '../../api/refusal';
import { get, request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useConfirm } from '../../ui/confirm';
import { useDraft } from '../../ui/draft';
import { DraftOffer } from '../../ui/draft-offer';
import { FaultsOf } from '../../ui/faults';
import { Page } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import './imports.css';
import { LevelTable } from './level-table';

export default function LevelsPage() {
  const { t } = useTranslation();
  const levels = useQuery({ queryKey: ['levels'], queryFn: () => get<Level[]>('levels') });
  if (levels.data) return <Levels saved={levels.data} readAt={levels.dataUpdatedAt} />;
  return (
    <Page title={t('levels.title')}>
      {levels.isPending && <Spin />}
      <RefusalNote refusal={levels.error && asRefusal(levels.error)} retry={() => void levels.refetch()} />
    </Page>
  );
}

/** The whole ladder is one document: it is saved at once, ranks in order. */
function Levels({ saved, readAt }: { saved: Level[]; readAt: number }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const confirm = useConfirm();
  const mayWrite = useMay('levels.write');
  const draft = useDraft('levels', { levels: saved }, readAt);
  const save = useWrite<Level[], Level[]>({
    send: (given, key) => request('PUT', 'levels', { body: { levels: given }, key }),
    stale: [['levels']],
    quiet: true,
    done: (answer) => {
      draft.settle({ levels: answer }, readAt);
      void message.success(t('levels.saved'));
    },
  });
  const { levels } = draft.body;
  const set = (next: Level[]) => draft.change({ levels: next.map((level, index) => ({ ...level, rank: index + 1 })) });
  const top = levels.at(-1);
  const add = () =>
    set([...levels, { rank: 0, name: '', material: 'gold', growthFrom: (top?.growthFrom ?? 0) + 500, benefits: [] }]);
  const ask = () =>
    confirm({
      title: t('levels.confirm'),
      lines: [t('levels.confirmOne'), t('levels.confirmTwo')],
      yes: t('common.save'),
      run: () => save.write(levels),
    });
  const action = mayWrite && (
    <>
      {draft.isChanged && <Button onClick={draft.undo}>{t('editor.undo')}</Button>}
      <Button type="primary" disabled={!draft.isChanged} loading={save.busy} onClick={ask}>
        {t('common.save')}
      </Button>
    </>
  );
  return (
    <Page title={t('levels.title')} note={t('levels.note')} action={action}>
      <DraftOffer draft={draft} />
      <RefusalNote refusal={save.refusal} />
      <FaultsOf
        value={(save.refusal?.faults ?? []).map((fault) => ({ ...fault, path: fault.path.replace(/^levels\./, '') }))}
      >
        <Form component="div" layout="vertical" disabled={!mayWrite}>
          <LevelTable levels={levels} set={set} />
        </Form>
      </FaultsOf>
      {mayWrite && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          style={{ marginTop: 12 }}
          disabled={levels.length >= 10}
          onClick={add}
        >
          {t('levels.add')}
        </Button>
      )}
    </Page>
  );
}
