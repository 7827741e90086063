import { Entity } from 'typeorm';
import { Key, Text } from '../../platform/db/columns';

export const STEPS = ['visitors', 'players', 'pan', 'card', 'buyers'] as const;
export type Step = (typeof STEPS)[number];

/**
 * A member reached a step on a day: the roll-up that funnels are counted from. With an empty `campaignId` for the brand
 * as a whole, and again for the campaign it is owed to. Can be rebuilt from events.
 */
@Entity('funnel_mark')
export class FunnelMark {
  @Key() brandId: string;
  @Key(10) day: string;
  @Key() campaignId: string;
  @Key(10) step: Step;
  @Key() memberId: string;
  /** Where the member first came from. */
  @Text(60) source: string;
}
