import type { Day } from './common';

/** GET /api/c/reports/funnel?from=&until=&by=day|campaign|source&campaignId=&source= ; .csv with the same query */
export interface FunnelQuery {
  /** Days of the brand's zone, both included. */
  from: Day;
  until: Day;
  by: 'total' | 'day' | 'campaign' | 'source';
  campaignId?: string;
  source?: string;
}

/** Counts of distinct members who reached each step within the window. */
export interface FunnelRow {
  /** A day, a campaign's title, a source, or 'total'. */
  group: string;
  visitors: number;
  players: number;
  pan: number;
  card: number;
  buyers: number;
}

export interface FunnelView {
  query: FunnelQuery;
  rows: FunnelRow[];
  total: FunnelRow;
}
