import { Injectable } from '@nestjs/common';
import type { Page, Stage } from '@fanqu/shared/api/common';
import type { MemberRow } from '@fanqu/shared/api/member';
import { And, Between, Equal, type FindOperator, type FindOptionsWhere, In, IsNull, LessThan } from 'typeorm';
import { Database } from '../../platform/db/database';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { Cards } from '../cards';
import { Member, Members, sourceText } from '../members';
import { PointsBook } from '../points';
import type { MembersQuery } from './profiles.dto';

/** Sorts after every letter: the end of all words that begin alike, and of all ids. */
const LAST = '\u{10FFFF}';

/** Merged away or closed: only who names such a member by id sees them. */
const PRESENT = { mergedInto: IsNull(), closedAt: IsNull() };

/** What a page of the list is cut from: newest first, one more than asked for. */
interface Cut {
  where: { brandId: string; stage?: Stage };
  before: string;
  take: number;
}

type Way = FindOptionsWhere<Member> & { id?: FindOperator<string> };

/** The list of members, and finding one in it. */
@Injectable()
export class MemberSearch {
  constructor(
    private readonly members: Members,
    private readonly cards: Cards,
    private readonly points: PointsBook,
    private readonly database: Database,
  ) {}

  async page(brandId: string, { q = '', stage, cursor, limit = PAGE }: MembersQuery): Promise<Page<MemberRow>> {
    const where = stage ? { brandId, stage } : { brandId };
    const cut: Cut = { where, before: readCursor(cursor) ?? LAST, take: limit + 1 };
    const found = q.trim() ? await this.matching(brandId, q.trim(), cut) : await this.newest(cut, PRESENT);
    const ids = found.map(({ id }) => id);
    const [cards, points] = await Promise.all([this.cards.briefs(brandId, ids), this.points.balancesOf(brandId, ids)]);
    return pageOf(
      found,
      limit,
      ({ id }) => id,
      (member) => rowOf(member, cards.get(member.id), points.get(member.id)),
    );
  }

  /** Whoever the word names exactly, and everyone whose nickname begins with it. */
  private async matching(brandId: string, word: string, cut: Cut): Promise<Member[]> {
    const owners = In(await this.ownersOf(brandId, word));
    const ways = [
      this.newest(cut, { id: Equal(word) }),
      this.newest(cut, { ...PRESENT, id: owners }),
      this.newest(cut, { ...PRESENT, nickname: Between(word, word + LAST) }),
    ];
    const found = new Map((await Promise.all(ways)).flat().map((member) => [member.id, member]));
    return [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, cut.take);
  }

  /** Whose phone or card number this is. */
  private async ownersOf(brandId: string, word: string): Promise<string[]> {
    const { read } = this.database;
    const identities = await Promise.all([
      this.members.findByIdentity(read, brandId, 'phone', phoneOf(word)),
      this.members.findByIdentity(read, brandId, 'card', word),
    ]);
    return identities.flatMap((identity) => (identity ? [identity.memberId] : []));
  }

  private newest({ where, before, take }: Cut, way: Way): Promise<Member[]> {
    const id = way.id ? And(way.id, LessThan(before)) : LessThan(before);
    return this.database.read.find(Member, { where: { ...where, ...way, id }, order: { id: 'DESC' }, take });
  }
}

/** As people write it: with spaces, dashes or the country's code. */
export function phoneOf(word: string): string {
  return word.replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');
}

function rowOf(member: Member, card: { no: string; level: string } | undefined, points = 0): MemberRow {
  const { id, stage, nickname, phoneMasked, source, createdAt, lastSeenAt } = member;
  const held = { cardNo: card?.no ?? null, level: card?.level ?? null, points };
  return { id, stage, nickname, phone: phoneMasked, ...held, source: sourceText(source), createdAt, lastSeenAt };
}
