import type { FieldFault } from '@fanqu/shared/api/errors';
import type { CampaignBody, CampaignView } from '@fanqu/shared/api/campaign';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../api/refusal';
import { request } from '../../../api/request';
import { useWrite } from '../../../api/write';
import { useDraft } from '../../../ui/draft';
import { stillWrong } from '../../../ui/still-wrong';
import { bodyOf } from './body';

type Saved = CampaignBody & { revision: number };

/** The campaign being edited: its unsaved body, its saving, and what still stands in its way. */
export function useCampaignDraft(campaign: CampaignView) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const draft = useDraft(`campaign.${campaign.id}`, bodyOf(campaign), campaign.revision);
  const save = useWrite<Saved, CampaignView>({
    send: (body, key) => request('PUT', `campaigns/${campaign.id}`, { body: withoutBlankLines(body), key }),
    stale: [['campaigns']],
    quiet: true,
    done: (answer) => {
      queries.setQueryData(['campaign', campaign.id], answer);
      draft.settle(bodyOf(answer), answer.revision);
      void message.success(t('editor.saved'));
    },
  });
  const refused = save.refusal?.faults;
  const faults: FieldFault[] = useMemo(() => {
    if (refused?.length) return stillWrong(refused, save.sent, draft.body);
    const missing = campaign.faults.map((fault) => ({ ...fault, path: dotted(fault.path) }));
    return stillWrong(missing, bodyOf(campaign), draft.body);
  }, [refused, save.sent, campaign, draft.body]);
  return { draft, save, faults };
}

function withoutBlankLines(body: Saved): Saved {
  return { ...body, rulesExtra: body.rulesExtra.map((line) => line.trim()).filter(Boolean) };
}

export type CampaignDraft = ReturnType<typeof useCampaignDraft>['draft'];
export type CampaignSave = ReturnType<typeof useCampaignDraft>['save'];
