import { useQueryClient } from '@tanstack/react-query';
import type { CampaignView } from '@fanqu/shared/api/campaign';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { get } from '../../../api/request';
import { bodyOf } from './body';
import type { CampaignDraft } from './use-campaign-draft';

interface MeanwhileProps {
  id: string;
  draft: CampaignDraft;
  done: () => void;
}

/** Someone saved while this was being edited. Nothing was overwritten; a person chooses how to go on. */
export function Meanwhile({ id, draft, done }: MeanwhileProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const latest = async () => {
    const answer = await get<CampaignView>(`campaigns/${id}`);
    queries.setQueryData(['campaign', id], answer);
    done();
    return answer;
  };
  const carry = async () => {
    const answer = await latest();
    const clashes = draft.carry(bodyOf(answer), answer.revision);
    const parts = clashes.map((part) => t(`editor.fields.${part}`)).join('、');
    void message.info(clashes.length > 0 ? t('editor.clashes', { parts }) : t('editor.carried'), 8);
  };
  const drop = async () => {
    const answer = await latest();
    draft.settle(bodyOf(answer), answer.revision);
  };
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('editor.meanwhile.title')}
      description={t('editor.meanwhile.text')}
      action={
        <div className="row">
          <Button size="small" type="primary" ghost onClick={() => void carry()}>
            {t('editor.meanwhile.carry')}
          </Button>
          <Button size="small" type="text" onClick={() => void drop()}>
            {t('editor.meanwhile.drop')}
          </Button>
        </div>
      }
    />
  );
}
