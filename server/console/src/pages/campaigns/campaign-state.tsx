import type { CampaignState } from '@fanqu/shared/api/campaign';
import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../../ui/state-tag';

const TONES: Record<CampaignState, Tone> = {
  draft: 'off',
  scheduled: 'wait',
  running: 'on',
  paused: 'stop',
  ended: 'off',
};

export const CAMPAIGN_STATES = Object.keys(TONES) as CampaignState[];

export function CampaignStateTag({ state }: { state: CampaignState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state]}>{t(`campaigns.states.${state}`)}</StateTag>;
}
