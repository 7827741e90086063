import { useQuery } from '@tanstack/react-query';
import type { BrandSettings } from '@fanqu/shared/api/brand';
import { App, Button, Form, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { asRefusal } from '../../api/refusal';
import { get, request } from '../../api/request';
import { useWrite } from '../../api/write';
import { useMay } from '../../auth/staff';
import { useDraft } from '../../ui/draft';
import { DraftOffer } from '../../ui/draft-offer';
import { FaultsOf } from '../../ui/faults';
import { Page, Panel } from '../../ui/page';
import { RefusalNote } from '../../ui/refusal-note';
import { stillWrong } from '../../ui/still-wrong';
import './brand.css';
import { IdentityFields } from './identity-fields';
import { PushPanel } from './push-panel';
import { InviteFields, WelcomeFields } from './reward-fields';
import { SlotsFields } from './slots-fields';
import { ThemeFields } from './theme-fields';

export default function BrandPage() {
  const { t } = useTranslation();
  const brand = useQuery({ queryKey: ['brand'], queryFn: () => get<BrandSettings>('brand') });
  if (brand.data) return <Settings saved={brand.data} reread={() => brand.refetch().then(({ data }) => data)} />;
  return (
    <Page title={t('brand.title')}>
      {brand.isPending && <Spin />}
      <RefusalNote refusal={brand.error && asRefusal(brand.error)} retry={() => void brand.refetch()} />
    </Page>
  );
}

interface SettingsProps {
  saved: BrandSettings;
  reread: () => Promise<BrandSettings | undefined>;
}

/** What each part of the form gets. */
export interface BrandPartProps {
  body: Omit<BrandSettings, 'revision'>;
  change: (part: Partial<BrandSettings>) => void;
}

function Settings({ saved, reread }: SettingsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayWrite = useMay('brand.write');
  const { revision, ...body } = saved;
  const draft = useDraft('brand', body, revision);
  const save = useWrite<BrandSettings, BrandSettings>({
    send: (given, key) => request('PUT', 'brand', { body: given, key }),
    stale: [['brand'], ['me']],
    quiet: true,
    done: ({ revision: at, ...rest }) => {
      draft.settle(rest, at);
      void message.success(t('brand.saved'));
    },
  });
  const carry = async () => {
    const latest = await reread();
    if (!latest) return;
    const { revision: at, ...theirs } = latest;
    draft.carry(theirs, at);
    save.forget();
  };
  const action = mayWrite && (
    <>
      {draft.isChanged && <Button onClick={draft.undo}>{t('editor.undo')}</Button>}
      <Button
        type="primary"
        disabled={!draft.isChanged}
        loading={save.busy}
        onClick={() => save.write({ ...draft.body, revision: draft.revision })}
      >
        {t('common.save')}
      </Button>
    </>
  );
  const part: BrandPartProps = { body: draft.body, change: draft.change };
  return (
    <Page title={t('brand.title')} note={t('brand.note')} action={action}>
      <DraftOffer draft={draft} />
      <RefusalNote refusal={save.refusal} />
      {save.refusal?.code === 'CHANGED_MEANWHILE' && (
        <Button style={{ margin: '8px 0' }} onClick={() => void carry()}>
          {t('editor.meanwhile.carry')}
        </Button>
      )}
      <FaultsOf value={stillWrong(save.refusal?.faults ?? [], save.sent, draft.body)}>
        <Form component="div" layout="vertical" disabled={!mayWrite} className="brand-form">
          <Panel title={t('brand.identity')}>{<IdentityFields {...part} />}</Panel>
          <Panel title={t('brand.theme')}>{<ThemeFields {...part} />}</Panel>
          <Panel title={t('brand.welcome')}>{<WelcomeFields {...part} />}</Panel>
          <Panel title={t('brand.invite')}>{<InviteFields {...part} />}</Panel>
          <Panel title={t('brand.slots')}>{<SlotsFields {...part} />}</Panel>
        </Form>
      </FaultsOf>
      <PushPanel mayWrite={mayWrite} />
    </Page>
  );
}
