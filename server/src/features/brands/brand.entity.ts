import { Entity } from 'typeorm';
import type { BrandTheme, ContentSlot, InviteTerms, Reward } from '@fanqu/shared/api/brand';
import { Doc, Key, LongText, Text, Time, Whole } from '../../platform/db/columns';

/** The tenant. Its id is the first column of every other table. */
@Entity('brand')
export class Brand {
  @Key() id: string;
  /** Short name staff sign in with: ops@demo. */
  @Text(40) code: string;
  @Text(40) appid: string;
  @Text(80) appSecret: string;
  /** Of WeChat's message push, both sealed; null: no push is taken. */
  @LongText({ nullable: true }) pushToken: string | null;
  @LongText({ nullable: true }) pushAesKey: string | null;
  @Text(60) name: string;
  @LongText({ nullable: true }) logoUrl: string | null;
  @Doc() theme: BrandTheme;
  @Text(120) organiser: string;
  @Text(120) contact: string;
  @Text(40) timeZone: string;
  @Text(20) privacyVersion: string;
  @Doc() welcome: Reward[];
  @Doc() invite: InviteTerms;
  @Whole({ nullable: true }) pointsLifeDays: number | null;
  @Doc() slots: ContentSlot[];
  @Whole() revision: number;
  @Time() createdAt: number;
}
