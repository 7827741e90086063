import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { TimelineRow } from '@fanqu/shared/api/member';
import { Database } from '../../platform/db/database';
import { fail } from '../../platform/fail';
import { PAGE, type PageQuery, pageOf, readCursor } from '../../platform/http/page';
import { Members } from '../members';
import { TimelineNames } from './timeline-names';
import { sentenceOf, type TimelineEvent } from './timeline.words';

/** A place in the order. The phone's clock only orders what arrived together. */
type Place = Pick<TimelineEvent, 'at' | 'claimedAt' | 'id'>;

const NEWEST: Place = { at: Number.MAX_SAFE_INTEGER, claimedAt: 0, id: '' };

/** What a member did and what came of it, in sentences. */
@Injectable()
export class Timelines {
  constructor(
    private readonly members: Members,
    private readonly names: TimelineNames,
    private readonly database: Database,
  ) {}

  /** Newest first; of a member who took others in, theirs too. */
  async page(brandId: string, memberId: string, { cursor, limit = PAGE }: PageQuery): Promise<Page<TimelineRow>> {
    const { id } = await this.members.get(brandId, memberId);
    const events = await this.eventsOf(
      brandId,
      await this.oneselfAndAbsorbed(brandId, id),
      readPlace(cursor),
      limit + 1,
    );
    const names = await this.names.of(brandId, events);
    return pageOf(events, limit, writePlace, (event) => ({
      at: event.at,
      kind: event.name,
      text: sentenceOf(event, names),
    }));
  }

  private async eventsOf(
    brandId: string,
    memberIds: readonly string[],
    before: Place,
    take: number,
  ): Promise<TimelineEvent[]> {
    const marks = memberIds.map(() => '?').join(', ');
    const rows = await this.database.read.rows<EventRow>(
      `SELECT member_id, id, name, props, claimed_at, at FROM member_event
       WHERE brand_id = ? AND member_id IN (${marks}) AND at <= ? AND (at, claimed_at, id) < (?, ?, ?)
       ORDER BY at DESC, claimed_at DESC, id DESC LIMIT ${take}`,
      [brandId, ...memberIds, before.at, before.at, before.claimedAt, before.id],
    );
    return rows.map(eventOf);
  }

  /** The member, whoever was merged into them, and whoever had been merged into those. */
  private async oneselfAndAbsorbed(brandId: string, memberId: string): Promise<string[]> {
    const all = new Set([memberId]);
    for (let next = [memberId]; next.length > 0;) {
      const marks = next.map(() => '?').join(', ');
      const rows = await this.database.read.rows<{ absorbed_id: string }>(
        `SELECT absorbed_id FROM member_merge WHERE brand_id = ? AND kept_id IN (${marks}) AND undone_at IS NULL`,
        [brandId, ...next],
      );
      next = rows.map((row) => row.absorbed_id).filter((id) => !all.has(id));
      for (const id of next) all.add(id);
    }
    return [...all];
  }
}

interface EventRow {
  member_id: string;
  id: string;
  name: string;
  props: string;
  claimed_at: number;
  at: number;
}

function eventOf(row: EventRow): TimelineEvent {
  const props = JSON.parse(row.props) as Record<string, unknown>;
  return {
    memberId: row.member_id,
    id: row.id,
    name: row.name,
    props,
    claimedAt: Number(row.claimed_at),
    at: Number(row.at),
  };
}

function writePlace({ at, claimedAt, id }: Place): string {
  return `${at}.${claimedAt}.${id}`;
}

function readPlace(cursor: string | undefined): Place {
  const text = readCursor(cursor);
  if (text === null) return NEWEST;
  const match = /^(\d{1,15})\.(\d{1,15})\.([\w-]{1,40})$/.exec(text);
  if (!match) throw fail('INVALID_INPUT', { faults: [{ path: 'cursor', text: '格式不对' }] });
  return { at: Number(match[1]), claimedAt: Number(match[2]), id: match[3] };
}
