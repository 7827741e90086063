import { Entity } from 'typeorm';
import type { PlayResult } from '@fanqu/shared/api/play';
import type { GameKind, Seed } from '@fanqu/shared/play/rules';
import { Doc, Key, LongText, Ref, Text, Time, Whole } from '../../platform/db/columns';
import type { TurnKind } from '../campaigns';

export type PlayState = 'open' | 'finished' | 'refused' | 'expired';

/** One go at a game. */
@Entity('play')
export class Play {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() campaignId: string;
  @Ref() versionId: string;
  @Ref() memberId: string;
  @Text(60) gameId: string;
  @Text(10) kind: GameKind;
  @Whole() rulesVersion: number;
  @Text(10) state: PlayState;
  /** 'open' while open, the id afterwards: with its unique key, one open play per member and campaign. */
  @Text(40) openSlot: string;
  @Doc() seed: Seed;
  /** Hosted games only: the whole state, keys and hidden cells included. */
  @Doc({ nullable: true }) hosted: unknown;
  /** Moves made so far; guards against two moves at once. */
  @Whole() moves: number;
  @Whole({ nullable: true }) score: number | null;
  /** The recording as it came; kept for review and for playing it back. */
  @LongText({ nullable: true }) recording: string | null;
  @Text(60, { nullable: true }) refusedReason: string | null;
  @Text(10) turnKind: TurnKind;
  @Whole() turnDay: number;
  @Ref({ nullable: true }) invite: string | null;
  @Text(64) startKey: string;
  @Text(64, { nullable: true }) finishKey: string | null;
  @Text(64, { nullable: true }) finishHash: string | null;
  @Doc({ nullable: true }) result: PlayResult | null;
  @Time() startedAt: number;
  @Time() expiresAt: number;
  @Time({ nullable: true }) finishedAt: number | null;
}

/** A play that changed hands in a merge, so that undoing it finds it again. */
@Entity('play_move')
export class PlayMove {
  @Key() brandId: string;
  @Key() mergeId: string;
  @Key() playId: string;
}

/** A draw and all that proves it. Append only, but for whose it is. */
@Entity('draw_receipt')
export class DrawReceipt {
  @Key() brandId: string;
  @Key() id: string;
  @Ref() playId: string;
  @Ref() memberId: string;
  @Ref() campaignId: string;
  @Ref() versionId: string;
  @Text(64) versionHash: string;
  @Whole() tierIndex: number;
  @Whole() step: number;
  @Whole() roll: number;
  @Whole() outOf: number;
  @Whole() line: number;
  /** What the roll gave, and what was given: they differ when `reason` says so. */
  @Ref() drawnPrizeId: string;
  @Ref() givenPrizeId: string;
  @Text(20) reason: 'drawn' | 'out-of-stock' | 'cap' | 'no-draw';
  @Time() at: number;
}
