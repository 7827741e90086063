import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { DrawRow, PlayResult, PlayRow, Ticket } from '@fanqu/shared/api/play';
import type { MemberActor } from '../../platform/auth/actors';
import { Database } from '../../platform/db/database';
import { fail } from '../../platform/fail';
import { PAGE, type PageQuery, pageOf, readCursor } from '../../platform/http/page';
import { type CampaignCounts, type Played, PlayFacts, type PlayReader } from '../campaigns';
import { Prizes } from '../prizes';
import { PlayContext } from './play-context.service';
import { Play } from './play.entity';

interface PlayListRow {
  id: string;
  member_id: string;
  campaign_id: string;
  title: string;
  game_id: string;
  state: Play['state'];
  score: number | null;
  result: string | null;
  started_at: number;
  finished_at: number | null;
}

interface ReceiptRow {
  id: string;
  play_id: string;
  campaign_id: string;
  title: string;
  at: number;
  given_prize_id: string;
  version_hash: string;
  roll: number;
  out_of: number;
  reason: DrawRow['reason'];
}

/** Plays as they are read afterwards. */
@Injectable()
export class Plays implements OnModuleInit, PlayReader {
  constructor(
    private readonly context: PlayContext,
    private readonly prizes: Prizes,
    private readonly database: Database,
    private readonly facts: PlayFacts,
  ) {}

  onModuleInit(): void {
    this.facts.use(this);
  }

  async get(me: MemberActor, playId: string): Promise<{ ticket: Ticket; result: PlayResult | null }> {
    const play = await this.database.read.findOne(Play, { brandId: me.brandId, id: playId });
    if (!play || play.memberId !== me.memberId) throw fail('NOT_FOUND');
    return { ticket: await this.context.ticket(this.database.read, play, play.state === 'open'), result: play.result };
  }

  async of(brandId: string, memberId: string, campaignId: string): Promise<Played> {
    const row = await this.database.read.row<{ best: number | null; open_id: string | null }>(
      `SELECT MAX(CASE WHEN state = 'finished' OR kind = 'progress' THEN score END) AS best,
         MAX(CASE WHEN state = 'open' THEN id END) AS open_id
       FROM play WHERE brand_id = ? AND member_id = ? AND campaign_id = ?`,
      [brandId, memberId, campaignId],
    );
    const best = row?.best ?? null;
    return { openPlayId: row?.open_id ?? null, best: best === null ? null : Number(best) };
  }

  async countsOf(brandId: string): Promise<ReadonlyMap<string, CampaignCounts>> {
    const rows = await this.database.read.rows<{ id: string; plays: number; players: number; wins: number }>(
      `SELECT p.campaign_id AS id, COUNT(*) AS plays, COUNT(DISTINCT p.member_id) AS players,
         (SELECT COUNT(*) FROM win w WHERE w.brand_id = p.brand_id AND w.campaign_id = p.campaign_id) AS wins
       FROM play p WHERE p.brand_id = ? GROUP BY p.brand_id, p.campaign_id`,
      [brandId],
    );
    const numbers = rows.map(
      ({ id, plays, players, wins }) =>
        [id, { plays: Number(plays), players: Number(players), wins: Number(wins) }] as const,
    );
    return new Map(numbers);
  }

  async draws(me: MemberActor, { cursor, limit = PAGE }: PageQuery): Promise<Page<DrawRow>> {
    const rows = await this.database.read.rows<ReceiptRow>(
      `SELECT d.id, d.play_id, d.campaign_id, c.title, d.at, d.given_prize_id, d.version_hash, d.roll, d.out_of, d.reason
       FROM draw_receipt d JOIN campaign c ON c.brand_id = d.brand_id AND c.id = d.campaign_id
       WHERE d.brand_id = ? AND d.member_id = ? AND d.id < ? ORDER BY d.id DESC LIMIT ${limit + 1}`,
      [me.brandId, me.memberId, readCursor(cursor) ?? '~'],
    );
    const facts = await this.prizes.facts(me.brandId);
    return pageOf(
      rows,
      limit,
      (row) => row.id,
      (row) => {
        const prize = facts.get(row.given_prize_id);
        const face = prize && { id: prize.id, name: prize.name, kind: prize.kind, sprite: prize.sprite };
        return {
          receiptId: row.id,
          playId: row.play_id,
          campaign: { id: row.campaign_id, title: row.title },
          at: Number(row.at),
          prize: face ?? { id: row.given_prize_id, name: '奖品', kind: 'thanks' as const, sprite: 'wrapped-gift' },
          versionHash: row.version_hash,
          roll: Number(row.roll),
          outOf: Number(row.out_of),
          reason: row.reason,
        };
      },
    );
  }

  ofMember(brandId: string, memberId: string, query: PageQuery): Promise<Page<PlayRow>> {
    return this.list(brandId, 'member_id', memberId, query);
  }

  ofCampaign(brandId: string, campaignId: string, query: PageQuery): Promise<Page<PlayRow>> {
    return this.list(brandId, 'campaign_id', campaignId, query);
  }

  private async list(
    brandId: string,
    column: 'member_id' | 'campaign_id',
    value: string,
    query: PageQuery,
  ): Promise<Page<PlayRow>> {
    const { cursor, limit = PAGE } = query;
    const rows = await this.database.read.rows<PlayListRow>(
      `SELECT p.id, p.member_id, p.campaign_id, c.title, p.game_id, p.state, p.score, p.result, p.started_at, p.finished_at
       FROM play p JOIN campaign c ON c.brand_id = p.brand_id AND c.id = p.campaign_id
       WHERE p.brand_id = ? AND p.${column} = ? AND p.id < ? ORDER BY p.id DESC LIMIT ${limit + 1}`,
      [brandId, value, readCursor(cursor) ?? '~'],
    );
    return pageOf(rows, limit, (row) => row.id, playRowOf);
  }
}

function playRowOf(row: PlayListRow): PlayRow {
  const result = row.result === null ? null : (JSON.parse(row.result) as PlayResult);
  const gains = [...(result?.rewards.map(({ text }) => text) ?? []), ...(result?.draw ? [result.draw.prize.name] : [])];
  return {
    id: row.id,
    memberId: row.member_id,
    campaign: { id: row.campaign_id, title: row.title },
    gameId: row.game_id,
    state: row.state,
    score: row.score === null ? null : Number(row.score),
    prize: gains.length > 0 ? gains.join('、') : null,
    startedAt: Number(row.started_at),
    finishedAt: row.finished_at === null ? null : Number(row.finished_at),
  };
}
