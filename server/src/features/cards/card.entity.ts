import { Entity } from 'typeorm';
import { Doc, Key, LongText, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** A membership card of the brand: imported, or made when a member without one binds a phone. */
@Entity('card')
export class Card {
  @Key() brandId: string;
  @Key() no: string;
  /** Blinded; finds the card by phone. null: no phone on record. */
  @Text(40, { nullable: true }) phoneIndex: string | null;
  @LongText({ nullable: true }) phoneSealed: string | null;
  @LongText({ nullable: true }) nameSealed: string | null;
  /** What came with the import and is credited when the card is bound. */
  @Whole() importedGrowth: number;
  @Whole() importedPoints: number;
  @Time() openedAt: number;
  @Ref({ nullable: true }) memberId: string | null;
  @Time({ nullable: true }) boundAt: number | null;
  /** The merge that carried the card to its present member, so that undoing takes it home. */
  @Ref({ nullable: true }) mergeId: string | null;
}

@Entity('card_level')
export class LevelRow {
  @Key() brandId: string;
  @Whole({ primary: true }) rankNo: number;
  @Text(20) name: string;
  @Text(10) material: string;
  @Whole() growthFrom: number;
  @Doc() benefits: string[];
}

/** A code sent to the phone on record of a card; hashed. */
@Entity('card_sms')
export class CardSms {
  @Key() brandId: string;
  @Key() cardNo: string;
  @Ref() memberId: string;
  @Text(64) codeHash: string;
  @Whole() tries: number;
  @Time() sentAt: number;
  @Time() expiresAt: number;
}

/** A file of cards under way; `done` rows are behind us. */
@Entity('card_import')
export class CardImport {
  @Key() brandId: string;
  @Key() id: string;
  @Text(120) name: string;
  @Text(10) state: 'running' | 'done' | 'failed';
  @Whole() total: number;
  @Whole() done: number;
  @Whole() imported: number;
  @Whole() updated: number;
  @Whole() failed: number;
  @Time() startedAt: number;
  @Time({ nullable: true }) finishedAt: number | null;
}

/** Rows of an import that are still to come, sealed: they hold phone numbers. Gone once they are cards. */
@Entity('card_import_part')
export class CardImportPart {
  @Key() brandId: string;
  @Key() importId: string;
  /** How many rows of the file come before. */
  @Whole({ primary: true }) rowsBefore: number;
  @LongText() sealed: string;
}

@Entity('card_import_fault')
export class CardImportFault {
  @Key() brandId: string;
  @Key() importId: string;
  @Whole({ primary: true }) rowNo: number;
  @Text(20) columnName: string;
  @Text(60) value: string;
  @Text(120) text: string;
}
