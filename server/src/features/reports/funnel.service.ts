import { Injectable } from '@nestjs/common';
import type { FunnelQuery, FunnelRow, FunnelView } from '@fanqu/shared/api/report';
import { parseDay } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { fail } from '../../platform/fail';
import { sourceText } from '../members';
import { STEPS, type Step } from './funnel.entity';

const MOST_DAYS = 400;
const GROUPS = { total: "'total'", day: 'm.day', campaign: 'm.campaign_id', source: 'm.source' } as const;

type Counted = { grp: string; step: Step; members: number };

/** Visitors → players → pan-members → card members → buyers, counted as distinct members. */
@Injectable()
export class Funnel {
  constructor(private readonly database: Database) {}

  async view(brandId: string, query: FunnelQuery): Promise<FunnelView> {
    assertWindow(query);
    const rows = rowsOf(await this.count(brandId, query, query.by));
    const [total = emptyRow('total')] = rowsOf(await this.count(brandId, query, 'total'));
    return { query, rows: await this.named(brandId, query, rows), total };
  }

  /** The same as CSV with a header, for a spreadsheet (with a BOM, so that Excel reads Chinese). */
  async csv(brandId: string, query: FunnelQuery): Promise<string> {
    const { rows, total } = await this.view(brandId, query);
    const all = query.by === 'total' ? rows : [...rows, { ...total, group: '合计' }];
    const lines = all.map((row) => [quoted(row.group), ...STEPS.map((step) => row[step])].join(','));
    return `\uFEFF${['分组,访客,玩家,泛会员,绑卡会员,成交客户', ...lines].join('\n')}\n`;
  }

  private count(brandId: string, query: FunnelQuery, by: FunnelQuery['by']): Promise<Counted[]> {
    const scope = query.campaignId
      ? 'm.campaign_id = ?'
      : by === 'campaign'
        ? 'm.campaign_id <> ?'
        : 'm.campaign_id = ?';
    const source = query.source ? ' AND m.source = ?' : '';
    return this.database.read.rows<Counted>(
      `SELECT ${GROUPS[by]} AS grp, m.step AS step, COUNT(DISTINCT m.member_id) AS members FROM funnel_mark m
       WHERE m.brand_id = ? AND m.day >= ? AND m.day <= ? AND ${scope}${source} GROUP BY grp, m.step ORDER BY grp`,
      [brandId, query.from, query.until, query.campaignId ?? '', ...(query.source ? [query.source] : [])],
    );
  }

  private async named(brandId: string, { by }: FunnelQuery, rows: FunnelRow[]): Promise<FunnelRow[]> {
    if (by === 'source') return rows.map((row) => ({ ...row, group: sourceText(row.group) }));
    if (by !== 'campaign') return rows;
    const campaigns = await this.database.read.rows<{ id: string; title: string }>(
      'SELECT id, title FROM campaign WHERE brand_id = ?',
      [brandId],
    );
    const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
    return rows.map((row) => ({ ...row, group: titles.get(row.group) ?? row.group }));
  }
}

function assertWindow({ from, until }: FunnelQuery): void {
  const [first, last] = [parseDay(from), parseDay(until)];
  const fault = (path: string, text: string) => fail('INVALID_INPUT', { faults: [{ path, text }] });
  if (Number.isNaN(first)) throw fault('from', '要填日期，例如 2026-11-22');
  if (Number.isNaN(last)) throw fault('until', '要填日期，例如 2026-11-22');
  if (last < first) throw fault('until', '结束不能早于开始');
  if (last - first > MOST_DAYS) throw fault('until', '最多看 400 天');
}

function emptyRow(group: string): FunnelRow {
  return { group, visitors: 0, players: 0, pan: 0, card: 0, buyers: 0 };
}

function rowsOf(counted: readonly Counted[]): FunnelRow[] {
  const rows = new Map<string, FunnelRow>();
  for (const { grp, step, members } of counted) {
    const row = rows.get(grp) ?? emptyRow(grp);
    rows.set(grp, { ...row, [step]: Number(members) });
  }
  return [...rows.values()];
}

/** Quotes a CSV cell; a leading = + - @ is defused, since spreadsheets would run it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}
