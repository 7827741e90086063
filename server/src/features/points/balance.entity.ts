import { Entity } from 'typeorm';
import { Key, Whole } from '../../platform/db/columns';

/** What a member can spend, and what is held for a purchase under way. Always the sum of their open lots. */
@Entity('points_balance')
export class Balance {
  @Key() brandId: string;
  @Key() memberId: string;
  @Whole() balance: number;
  @Whole() held: number;
}
