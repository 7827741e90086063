import { Injectable } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { Address, WinView } from '@fanqu/shared/api/prize';
import { In, LessThan } from 'typeorm';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { PAGE, pageOf, readCursor } from '../../platform/http/page';
import { AddressBook } from './address-book';
import { CodePool } from './code-pool';
import { deliveryViewOf } from './delivery.view';
import { Delivery, Win } from './win.entity';

/** What a member has won. */
@Injectable()
export class Wins {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly pool: CodePool,
    private readonly addresses: AddressBook,
  ) {}

  async list(
    { brandId, memberId }: Pick<MemberActor, 'brandId' | 'memberId'>,
    query: { cursor?: string; limit?: number },
  ): Promise<Page<WinView>> {
    const limit = query.limit ?? PAGE;
    const cursor = readCursor(query.cursor);
    const where = { brandId, memberId, ...(cursor ? { id: LessThan(cursor) } : {}) };
    const wins = await this.database.read.find(Win, { where, order: { id: 'DESC' }, take: limit + 1 });
    return pageOf(
      await this.viewsOf(brandId, wins),
      limit,
      ({ id }) => id,
      (view) => view,
    );
  }

  async view({ brandId, memberId }: MemberActor, id: string): Promise<WinView> {
    const win = await this.database.read.findOne(Win, { brandId, memberId, id });
    if (!win) throw fail('NOT_FOUND');
    const [view] = await this.viewsOf(brandId, [win]);
    return view;
  }

  /** Where goods shall go; may be changed until they leave. */
  async setAddress(me: MemberActor, id: string, address: Address): Promise<WinView> {
    const { delivery } = await this.view(me, id);
    if (!delivery) throw fail('ADDRESS_NOT_NEEDED');
    await this.unit.run(async (tx) => {
      const set = await tx.run(
        `UPDATE delivery SET address = ?, state = 'to-send', updated_at = ?
         WHERE brand_id = ? AND win_id = ? AND state IN ('address-needed', 'to-send')`,
        [this.addresses.seal(address), this.clock.now(), me.brandId, id],
      );
      if (set === 0) throw fail('ADDRESS_LOCKED');
    });
    return this.view(me, id);
  }

  /** Whole: for the owner only. */
  async viewsOf(brandId: string, wins: readonly Win[]): Promise<WinView[]> {
    if (wins.length === 0) return [];
    const ids = wins.map(({ id }) => id);
    const codes = await this.pool.of(this.database.read, brandId, ids);
    const deliveries = await this.database.read.find(Delivery, { where: { brandId, winId: In(ids) } });
    const byWin = new Map(deliveries.map((delivery) => [delivery.winId, delivery]));
    return wins.map((win) => {
      const delivery = byWin.get(win.id);
      return viewOf(
        win,
        codes.get(win.id) ?? null,
        delivery ? deliveryViewOf(delivery, this.addresses.of(delivery)) : null,
      );
    });
  }
}

function viewOf(win: Win, code: string | null, delivery: WinView['delivery']): WinView {
  const { id, face, campaignId, campaignTitle, playId, at, couponId, howToUse } = win;
  return {
    id,
    prize: face,
    campaign: { id: campaignId, title: campaignTitle },
    playId,
    at,
    couponId,
    code,
    howToUse,
    delivery,
  };
}
