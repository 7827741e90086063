import { Entity } from 'typeorm';
import type { PrizeTerms } from '@fanqu/shared/api/prize';
import { Doc, Key, LongText, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** What can be won. */
@Entity('prize')
export class Prize {
  @Key() brandId: string;
  @Key() id: string;
  @Text(60) name: string;
  @Doc() terms: PrizeTerms;
  @Text(40) sprite: string;
  @Whole() valueFen: number;
  @Whole() costFen: number;
  /** How many there ever were; null: no bound. Of a code pool: the codes imported. */
  @Whole({ nullable: true }) stock: number | null;
  /** Never above `stock`. Kept for bounded prizes only: for the others it would be the hottest row of all for nothing. */
  @Whole() given: number;
  @Whole({ nullable: true }) perMember: number | null;
  @Whole({ nullable: true }) perDay: number | null;
  @Whole() revision: number;
  @Time() createdAt: number;
}

/** How many of a prize one holder was given: a member, or a day ('day:20779'). The row that guards the cap. */
@Entity('prize_count')
export class PrizeCount {
  @Key() brandId: string;
  @Key() prizeId: string;
  @Key() holder: string;
  @Whole() given: number;
}

/** One code of a pool, sealed; `winId` says who has it. */
@Entity('prize_code')
export class PrizeCode {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() prizeId: string;
  /** Tells a duplicate without telling the code. */
  @Text(40) blind: string;
  @LongText() sealed: string;
  @Ref({ nullable: true }) winId: string | null;
  @Time() importedAt: number;
}
