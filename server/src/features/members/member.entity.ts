import { Entity } from 'typeorm';
import type { Stage } from '@fanqu/shared/api/common';
import type { LaunchSource } from '@fanqu/shared/api/session';
import { Doc, Key, Ref, Text, Time } from '../../platform/db/columns';

/** A person in one brand, from the first visit on. */
@Entity('member')
export class Member {
  @Key() brandId: string;
  @Key() id: string;
  @Text(10) stage: Stage;
  @Text(40, { nullable: true }) nickname: string | null;
  @Text(40) avatar: string;
  @Text(10, { nullable: true }) birthday: string | null;
  /** 138******00; the number itself is an identity, sealed. */
  @Text(20, { nullable: true }) phoneMasked: string | null;
  /** Where they came from the first time: 'invite', 'channel:wall', 'scan', 'search', … */
  @Text(60) source: string;
  @Doc() launch: LaunchSource;
  @Time() createdAt: number;
  /** When they first finished a play: what welcomes them and pays who invited them. */
  @Time({ nullable: true }) firstPlayedAt: number | null;
  @Time({ nullable: true }) panAt: number | null;
  @Time({ nullable: true }) cardAt: number | null;
  @Time({ nullable: true }) buyerAt: number | null;
  @Time() lastSeenAt: number;
  @Text(200, { nullable: true }) blockedReason: string | null;
  /** null with a reason: until lifted. */
  @Time({ nullable: true }) blockedUntil: number | null;
  /** Set when another member turned out to be the same person and took this one in. */
  @Ref({ nullable: true }) mergedInto: string | null;
  @Time({ nullable: true }) closedAt: number | null;
}
