import { Injectable } from '@nestjs/common';
import type { StoreView } from '@fanqu/shared/api/staff';
import { In } from 'typeorm';
import { Database } from '../../platform/db/database';
import { BrandsService } from '../brands';
import { Coupon } from '../coupons';
import { Games } from '../games';
import { PrizeBook } from '../prizes';
import type { Names, Props, TimelineEvent } from './timeline.words';

type Named = ReadonlyMap<unknown, string>;

/** What the ids in a page of events are called: one query a kind, however many events there are. */
@Injectable()
export class TimelineNames {
  constructor(
    private readonly brands: BrandsService,
    private readonly games: Games,
    private readonly prizes: PrizeBook,
    private readonly database: Database,
  ) {}

  async of(brandId: string, events: readonly TimelineEvent[]): Promise<Names> {
    const [campaigns, plays, coupons, prizes, stores] = await Promise.all([
      this.campaigns(brandId, idsOf(events, campaignIdOf)),
      this.plays(
        brandId,
        idsOf(events, ({ props }) => (props['gameId'] === undefined ? props['playId'] : undefined)),
      ),
      this.coupons(
        brandId,
        idsOf(events, ({ props }) => props['couponId']),
      ),
      this.prizesOf(
        brandId,
        idsOf(events, ({ props }) => props['prizeId']),
      ),
      this.stores(
        brandId,
        idsOf(events, ({ props }) => props['storeCode']),
      ),
    ]);
    return {
      campaign: (id) => campaigns.get(id) ?? null,
      game: (props) => this.titleOf(props['gameId'] ?? plays.get(props['playId'])),
      isLuck: (props) => this.games.find(String(props['gameId']))?.about.kind === 'luck',
      coupon: (id) => coupons.get(id) ?? null,
      prize: (id) => prizes.get(id) ?? null,
      store: (code) => stores.get(code) ?? null,
    };
  }

  private titleOf(gameId: unknown): string | null {
    return this.games.find(String(gameId))?.about.title.zh ?? null;
  }

  private campaigns(brandId: string, ids: readonly string[]): Promise<Named> {
    return this.named(
      ids,
      (marks) => `SELECT id, title AS name FROM campaign WHERE brand_id = ? AND id IN (${marks})`,
      brandId,
    );
  }

  /** The game of each play; its recording and state stay where they are. */
  private plays(brandId: string, ids: readonly string[]): Promise<Named> {
    return this.named(
      ids,
      (marks) => `SELECT id, game_id AS name FROM play WHERE brand_id = ? AND id IN (${marks})`,
      brandId,
    );
  }

  private async coupons(brandId: string, ids: readonly string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const coupons = await this.database.read.find(Coupon, { where: { brandId, id: In([...ids]) } });
    return new Map(coupons.map(({ id, face }) => [id, face.name]));
  }

  private async prizesOf(brandId: string, ids: readonly string[]): Promise<Named> {
    if (ids.length === 0) return new Map();
    const prizes = await this.prizes.many(this.database.read, brandId, ids);
    return new Map([...prizes.values()].map(({ id, name }) => [id, name]));
  }

  private async stores(brandId: string, codes: readonly string[]): Promise<Named> {
    const stores: StoreView[] = codes.length === 0 ? [] : await this.brands.stores(brandId);
    return new Map(stores.map(({ code, name }) => [code, name]));
  }

  private async named(ids: readonly string[], sql: (marks: string) => string, brandId: string): Promise<Named> {
    if (ids.length === 0) return new Map();
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.database.read.rows<{ id: string; name: string }>(sql(marks), [brandId, ...ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** A tap or an exposure names its thing by `id`, whatever it is. */
function campaignIdOf({ props }: TimelineEvent): unknown {
  return props['campaignId'] ?? (props['what'] === 'campaign' ? props['id'] : undefined);
}

function idsOf(events: readonly TimelineEvent[], read: (event: { props: Props } & TimelineEvent) => unknown): string[] {
  const ids = events.map(read).filter((id): id is string => typeof id === 'string');
  return [...new Set(ids)];
}
