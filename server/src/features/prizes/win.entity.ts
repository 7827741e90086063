import { Entity } from 'typeorm';
import type { DeliveryState, PrizeFace } from '@fanqu/shared/api/prize';
import { Doc, Key, LongText, Ref, Text, Time } from '../../platform/db/columns';

/** A prize that a member won, with its face of that day. */
@Entity('win')
export class Win {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() memberId: string;
  @Ref() prizeId: string;
  @Doc() face: PrizeFace;
  @Ref() campaignId: string;
  @Text(60) campaignTitle: string;
  @Ref() playId: string;
  @Text(100) requestKey: string;
  @Ref({ nullable: true }) couponId: string | null;
  /** For codes: how they are used. */
  @LongText({ nullable: true }) howToUse: string | null;
  @Time() at: number;
}

/** Goods on their way. */
@Entity('delivery')
export class Delivery {
  @Key() brandId: string;
  @Key() winId: string;
  @Ref() memberId: string;
  @Doc() face: PrizeFace;
  @Text(20) state: DeliveryState;
  /** Sealed JSON of an Address. */
  @LongText({ nullable: true }) address: string | null;
  @Text(40, { nullable: true }) carrier: string | null;
  @Text(60, { nullable: true }) trackingNo: string | null;
  @Time() wonAt: number;
  @Time() updatedAt: number;
}

/** A win that changed hands in a merge, so that undoing it finds it again. */
@Entity('win_move')
export class WinMove {
  @Key() brandId: string;
  @Key() mergeId: string;
  @Key() winId: string;
}
