import { Entity } from 'typeorm';
import { Key, LongText, Ref, Text, Time, Whole } from '../../platform/db/columns';

/** A phone that is signed in. */
@Entity('member_session')
export class MemberSession {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() memberId: string;
  @Whole() generation: number;
  /** When the present generation began: the one before lives a minute longer. */
  @Time() rotatedAt: number;
  @Time() expiresAt: number;
  @Time({ nullable: true }) revokedAt: number | null;
  @Text(60, { nullable: true }) installId: string | null;
  /** WeChat's session_key, sealed; never leaves the server. */
  @LongText({ nullable: true }) wechatKey: string | null;
  @Time() createdAt: number;
}
