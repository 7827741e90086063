import type {
  CampaignBody,
  CampaignState,
  CreateCampaign,
  DrawTable,
  Tier,
  TurnRules,
} from '@fanqu/shared/api/campaign';
import type { Reward } from '@fanqu/shared/api/brand';
import { type Stage, STAGES } from '@fanqu/shared/api/common';
import {
  FlagField,
  JsonField,
  ListOf,
  Nested,
  OneOf,
  SomeOf,
  TextField,
  TextList,
  WholeField,
} from '../../platform/http/dto';
import { RewardDto } from '../../platform/http/reward.dto';

const FAR_FUTURE = 4_102_444_800_000;

export class CreateCampaignDto implements CreateCampaign {
  @TextField({ max: 40 }) title: string;
  @TextField({ max: 60, pattern: /^[a-z0-9-]+\/[a-z0-9-]+$/ }) gameId: string;
}

class AudienceDto {
  @SomeOf(STAGES) stages: Stage[];
}

class PricedTurnsDto {
  @WholeField({ min: 1, max: 1_000_000 }) price: number;
  @WholeField({ min: 1, max: 1_000 }) perDay: number;
}

class TaskTurnsDto {
  @OneOf(['bind-card', 'complete-profile']) task: 'bind-card' | 'complete-profile';
  @WholeField({ min: 1, max: 100 }) turns: number;
}

class TurnRulesDto implements TurnRules {
  @WholeField({ min: 0, max: 1_000 }) freePerDay: number;
  @WholeField({ min: 1, max: 100_000 }) total: number;
  @Nested(() => PricedTurnsDto, { nullable: true }) byPoints: { price: number; perDay: number } | null;
  @ListOf(() => TaskTurnsDto, { max: 2 }) byTask: TurnRules['byTask'];
}

class DrawLineDto {
  @TextField({ max: 40 }) prizeId: string;
  @WholeField({ min: 0, max: 100_000_000 }) weight: number;
}

class DrawTableDto implements DrawTable {
  @ListOf(() => DrawLineDto, { max: 16 }) lines: DrawTable['lines'];
  @TextField({ min: 0, max: 40 }) fallbackPrizeId: string;
}

class TierDto implements Tier {
  @WholeField({ min: 0, max: 1_000_000_000 }) from: number;
  @TextField({ max: 20 }) name: string;
  @ListOf(() => RewardDto, { max: 5 }) rewards: Reward[];
  @Nested(() => DrawTableDto, { nullable: true }) draw: DrawTable | null;
}

class NoDrawDto {
  @FlagField() on: boolean;
  @ListOf(() => RewardDto, { max: 5 }) rewards: Reward[];
}

export class CampaignBodyDto implements CampaignBody {
  @TextField({ max: 40 }) title: string;
  @TextField({ max: 60 }) gameId: string;
  @JsonField() config: Record<string, unknown>;
  @JsonField() theme: Record<string, unknown>;
  @Nested(() => AudienceDto) audience: { stages: Stage[] };
  @WholeField({ min: 0, max: FAR_FUTURE }) startsAt: number;
  @WholeField({ min: 0, max: FAR_FUTURE }) endsAt: number;
  @Nested(() => TurnRulesDto) turns: TurnRules;
  @ListOf(() => TierDto, { max: 10 }) tiers: Tier[];
  @Nested(() => NoDrawDto) noDraw: { on: boolean; rewards: Reward[] };
  @TextList({ max: 20, length: 200 }) rulesExtra: string[];
  @TextField({ max: 40 }) shareTitle: string;
  @FlagField() inviteOn: boolean;
}

export class SaveCampaignDto extends CampaignBodyDto {
  @WholeField({ min: 1, max: 2 ** 31 }) revision: number;
}

export class CampaignsQuery {
  @OneOf(['draft', 'scheduled', 'running', 'paused', 'ended'], { optional: true }) state?: CampaignState;
}

export class EntryQuery {
  @TextField({ optional: true, max: 40, pattern: /^[\w-]+$/ }) channel?: string;
  @TextField({ optional: true, max: 40, pattern: /^[\w-]+$/ }) guide?: string;
  @TextField({ optional: true, max: 40, pattern: /^[\w-]+$/ }) store?: string;
}
