import type { Reward } from '@fanqu/shared/api/brand';
import { ValidateIf } from 'class-validator';
import { OneOf, TextField, WholeField } from './dto';

/** A fixed thing of value in a body. Which fields go with which kind is checked here too. */
export class RewardDto {
  @OneOf(['points', 'growth', 'coupon']) kind: Reward['kind'];

  @ValidateIf((reward: RewardDto) => reward.kind !== 'coupon')
  @WholeField({ min: 1, max: 1_000_000 })
  amount: number;

  @ValidateIf((reward: RewardDto) => reward.kind === 'coupon')
  @TextField({ max: 40 })
  templateId: string;
}
