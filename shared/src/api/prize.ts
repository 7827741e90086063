import type { EpochMs, Fen, Keyed } from './common';

export type PrizeKind = 'points' | 'coupon' | 'growth' | 'goods' | 'code' | 'thanks';

export type PrizeTerms =
  | { kind: 'points'; amount: number }
  | { kind: 'growth'; amount: number }
  | { kind: 'coupon'; templateId: string }
  | { kind: 'goods' }
  /** A code of an imported pool (a video card, a partner's voucher). */
  | { kind: 'code'; howToUse: string }
  | { kind: 'thanks' };

/** POST /api/c/prizes, PUT /api/c/prizes/:id (with revision) */
export interface PrizeBody {
  name: string;
  terms: PrizeTerms;
  /** Sprite shown on wheels and result pages. */
  sprite: string;
  /** Market value, shown in the rules; the law caps it at 50,000 CNY. */
  valueFen: Fen;
  costFen: Fen;
  /** null: no bound (only points, growth and thanks may). For a code pool: the codes left. For a coupon: the template's stock counts too. */
  stock: number | null;
  /** How many one member may win in all. */
  perMember: number | null;
  /** How many may go out a day in all, by the brand's days. */
  perDay: number | null;
}

/** GET /api/c/prizes → Page<PrizeView>; GET /api/c/prizes/:id */
export interface PrizeView extends PrizeBody {
  id: string;
  /** null when unbounded. */
  stockLeft: number | null;
  given: number;
  revision: number;
  createdAt: EpochMs;
}

/** POST /api/c/prizes/:id/stock {key, add}: only upwards while a live campaign uses it. */
export interface AddStock extends Keyed {
  add: number;
}

/** POST /api/c/prizes/:id/codes {key, csv}: one code a line → {imported, duplicates, faults} */
export interface ImportCodes extends Keyed {
  csv: string;
}
export interface CodesImported {
  imported: number;
  duplicates: number;
  faults: { row: number; text: string }[];
}

/** What a phone or a winners' list shows of a prize. */
export interface PrizeFace {
  id: string;
  name: string;
  kind: PrizeKind;
  sprite: string;
}

export type DeliveryState = 'address-needed' | 'to-send' | 'sent' | 'received';

/** GET /api/m/wins?cursor= → Page<WinView>: 我的奖品; GET /api/m/wins/:id */
export interface WinView {
  id: string;
  prize: PrizeFace;
  campaign: { id: string; title: string };
  playId: string;
  at: EpochMs;
  couponId: string | null;
  /** The code itself, for prizes of kind code. */
  code: string | null;
  howToUse: string | null;
  delivery: DeliveryView | null;
}

export interface DeliveryView {
  state: DeliveryState;
  /** Masked for lists; whole for its owner. */
  address: Address | null;
  carrier: string | null;
  trackingNo: string | null;
  updatedAt: EpochMs;
}

export interface Address {
  name: string;
  phone: string;
  region: string;
  street: string;
}

/** PUT /api/m/wins/:id/address */
export type SetAddress = Address;

/** GET /api/c/deliveries?state=&cursor= → Page<DeliveryRow>; POST /api/c/deliveries/:winId/send {carrier, trackingNo}; POST …/received */
export interface DeliveryRow {
  winId: string;
  prize: PrizeFace;
  memberId: string;
  delivery: DeliveryView;
  wonAt: EpochMs;
}
export interface SendDelivery {
  carrier: string;
  trackingNo: string;
}
/** POST /api/c/deliveries/:winId/unmask → Address, whole, for the parcel label (members.unmask; every look is audited) */
