/**
 * Events the phone reports. One entry here gives the schema on the server and the type on the phone:
 * property name → 'text' (≤ 64 characters), 'id' (≤ 40), 'whole' (integer), 'flag'; a trailing ? makes it optional.
 */
export const EVENTS = {
  page_view: { page: 'text', from: 'text?' },
  page_leave: { page: 'text', stayMs: 'whole' },
  exposure: { what: 'text', id: 'id?', place: 'whole?' },
  tap: { what: 'text', id: 'id?' },
  game_open: { campaignId: 'id', gameId: 'text' },
  play_start: { campaignId: 'id', playId: 'id' },
  play_step: { playId: 'id', step: 'text', value: 'whole?' },
  play_end: { playId: 'id', score: 'whole' },
  play_quit: { playId: 'id', tick: 'whole?' },
  share_intent: { campaignId: 'id?', from: 'text' },
  invite_open: { code: 'id' },
  coupon_view: { couponId: 'id' },
  bind_open: { from: 'text' },
  client_error: { where: 'text', text: 'text' },
} as const satisfies Record<
  string,
  Record<string, 'text' | 'id' | 'whole' | 'flag' | 'text?' | 'id?' | 'whole?' | 'flag?'>
>;

export type EventName = keyof typeof EVENTS;

export interface ClientEvent {
  /** Made by the phone, unique: 16–40 characters. */
  id: string;
  name: EventName;
  /** Phone's clock, epoch ms; the server keeps its own beside it. */
  at: number;
  props: Record<string, string | number | boolean>;
}

/** POST /api/m/events: 1–100 events */
export interface EventBatch {
  sentAt: number;
  events: ClientEvent[];
}

/** Good events are kept though others are bad. A bad one must not be sent again. */
export interface EventReceipt {
  kept: number;
  repeated: number;
  bad: { index: number; id: string | null; why: string }[];
}
