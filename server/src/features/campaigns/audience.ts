import type { CampaignBody } from '@fanqu/shared/api/campaign';
import type { Stage } from '@fanqu/shared/api/common';

const WORDS: Record<Stage, string> = { visitor: '新朋友', pan: '泛会员', card: '绑卡会员', buyer: '老顾客' };

export function isInAudience({ stages }: CampaignBody['audience'], member: { stage: Stage }): boolean {
  return stages.includes(member.stage);
}

export function audienceText({ stages }: CampaignBody['audience']): string {
  return stages.map((stage) => WORDS[stage]).join('、');
}
