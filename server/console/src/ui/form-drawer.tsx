import { Button, Drawer, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryKey } from '@tanstack/react-query';
import { useWrite } from '../api/write';
import { useDraft } from './draft';
import { DraftOffer } from './draft-offer';
import { FaultsOf } from './faults';
import { RefusalNote } from './refusal-note';
import { stillWrong } from './still-wrong';

interface FormDrawerProps<Body extends object> {
  title: string;
  /** Names the unsaved copy: the row's id, or 'new'. */
  name: string;
  saved: Body;
  revision?: number;
  /** What the button says. */
  yes: string;
  send: (body: Body, key: string, revision: number) => Promise<unknown>;
  stale: QueryKey[];
  close: () => void;
  width?: number;
  /** More to do with a row that exists already. */
  aside?: ReactNode;
  disabled?: boolean;
  children: (body: Body, change: (part: Partial<Body>) => void) => ReactNode;
}

/** A form beside its list: faults at their fields, unsaved work kept, one button. */
export function FormDrawer<Body extends object>(props: FormDrawerProps<Body>) {
  const { t } = useTranslation();
  const { title, name, saved, revision = 0, yes, send, stale, close, width = 520, aside, disabled, children } = props;
  const draft = useDraft(name, saved, revision);
  const write = useWrite<Body, unknown>({
    send: (body, key) => send(body, key, draft.revision),
    stale,
    quiet: true,
    done: () => {
      draft.forget();
      close();
    },
  });
  const buttons = (
    <div className="row">
      <span className="grow">{aside}</span>
      <Button onClick={close}>{t('common.close')}</Button>
      {!disabled && (
        <Button
          type="primary"
          loading={write.busy}
          disabled={revision > 0 && !draft.isChanged}
          onClick={() => write.write(draft.body)}
        >
          {yes}
        </Button>
      )}
    </div>
  );
  return (
    <Drawer open size={width} title={title} onClose={close} footer={buttons} destroyOnHidden>
      <DraftOffer draft={draft} />
      <div style={{ marginBottom: write.refusal ? 12 : 0 }}>
        <RefusalNote refusal={write.refusal} />
      </div>
      <FaultsOf value={stillWrong(write.refusal?.faults ?? [], write.sent, draft.body)}>
        <Form component="div" layout="vertical" disabled={disabled}>
          {children(draft.body, draft.change)}
        </Form>
      </FaultsOf>
    </Drawer>
  );
}
