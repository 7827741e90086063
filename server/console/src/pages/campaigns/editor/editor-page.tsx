import type { CampaignView } from '@fanqu/shared/api/campaign';
import type { GameView } from '@fanqu/shared/api/game';
import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../auth/staff';
import { DraftOffer } from '../../../ui/draft-offer';
import { FaultsOf } from '../../../ui/faults';
import { RefusalNote } from '../../../ui/refusal-note';
import { CampaignHead } from '../campaign-head';
import { BasicsPart } from './basics-part';
import './editor.css';
import { FaultList } from './fault-list';
import { GamePart, SkinPart } from './game-part';
import { NoDrawPart, RulesPart, SharePart } from './last-parts';
import { Meanwhile } from './meanwhile';
import { PhonePreview } from './phone-preview';
import { PublishButton } from './publish';
import { SaveButton } from './save-button';
import { StepNav } from './step-nav';
import { TiersPart } from './tiers-part';
import { TurnsPart } from './turns-part';
import { useCampaignDraft } from './use-campaign-draft';

interface EditorPageProps {
  campaign: CampaignView;
  game: GameView | null;
}

/** A campaign on one page: the parts in the middle, the way through them on the left, the phone on the right. */
export function EditorPage({ campaign, game }: EditorPageProps) {
  const { t } = useTranslation();
  const mayWrite = useMay('campaigns.write');
  const { draft, save, faults } = useCampaignDraft(campaign);
  const isOpen = mayWrite && campaign.state === 'draft';
  const part = { body: draft.body, change: draft.change, disabled: !isOpen };
  return (
    <div className="page editor-page">
      <CampaignHead campaign={campaign} game={game} tab="">
        {isOpen && <SaveButton draft={draft} save={save} />}
        {!draft.isChanged && <PublishButton campaign={campaign} game={game} />}
      </CampaignHead>
      {isOpen && <DraftOffer draft={draft} />}
      {campaign.state !== 'draft' && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t(campaign.state === 'ended' ? 'editor.ended' : 'editor.live')}
        />
      )}
      {save.refusal?.code === 'CHANGED_MEANWHILE' ? (
        <Meanwhile id={campaign.id} draft={draft} done={save.forget} />
      ) : (
        save.refusal?.faults.length === 0 && (
          <div style={{ marginBottom: 12 }}>
            <RefusalNote refusal={save.refusal} />
          </div>
        )
      )}
      <FaultsOf value={faults}>
        <div className="editor">
          <StepNav />
          <Form component="div" className="editor-parts" layout="vertical">
            <FaultList isRefused={(save.refusal?.faults.length ?? 0) > 0} />
            <BasicsPart {...part} />
            <GamePart {...part} game={game} />
            <SkinPart {...part} game={game} />
            <TurnsPart {...part} />
            <TiersPart {...part} game={game} />
            <NoDrawPart {...part} />
            <RulesPart {...part} />
            <SharePart {...part} />
          </Form>
          <PhonePreview body={draft.body} game={game} />
        </div>
      </FaultsOf>
    </div>
  );
}
