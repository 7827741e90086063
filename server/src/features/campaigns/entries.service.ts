import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CampaignEntry } from '@fanqu/shared/api/campaign';
import type { EntryView, LaunchSource } from '@fanqu/shared/api/session';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Env } from '../../platform/env';
import { fail, Refused } from '../../platform/fail';
import { randomText } from '../../platform/ids';
import { Wechat } from '../../platform/wechat.provider';
import { qrDataUrl } from '../../platform/qr';
import { type Brand, BrandsService } from '../brands';
import { LaunchReader } from '../members';
import { CampaignEntryRow } from './campaign.entity';
import { CampaignsService } from './campaigns.service';

const ENTER_PAGE = 'pages/enter/index';

export interface EntryMarks {
  channel?: string;
  guide?: string;
  store?: string;
}

/** Ways into a campaign: short codes that QR codes and links carry, each with its channel, guide and store. */
@Injectable()
export class Entries implements OnModuleInit {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly brands: BrandsService,
    private readonly wechat: Wechat,
    private readonly launches: LaunchReader,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.launches.useEntries((brandId, code) => this.launchOf(brandId, code));
  }

  /** The same marks give the same code again. */
  async entry(brandId: string, campaignId: string, marks: EntryMarks): Promise<CampaignEntry> {
    await this.campaigns.get(brandId, campaignId);
    const row = (await this.findRow(brandId, campaignId, marks)) ?? (await this.create(brandId, campaignId, marks));
    const path = `/${ENTER_PAGE}?e=${row.code}`;
    const url = `${this.env.publicUrl}/m/#${path}`;
    return { path, url, image: await this.picture(await this.brands.get(brandId), row.code, url) };
  }

  async view(brandId: string, code: string): Promise<EntryView> {
    const row = await this.database.read.findOne(CampaignEntryRow, { brandId, code });
    if (!row) throw fail('NOT_FOUND');
    const { gameId } = await this.campaigns.get(brandId, row.campaignId);
    const { campaignId, channel, guide, store } = row;
    return { code, campaignId, gameId, channel, guide, store };
  }

  private async launchOf(brandId: string, code: string): Promise<Partial<LaunchSource>> {
    const row = await this.database.read.findOne(CampaignEntryRow, { brandId, code });
    if (!row) return {};
    const { campaignId, channel, guide, store } = row;
    return { campaignId, channel: channel ?? undefined, guide: guide ?? undefined, store: store ?? undefined };
  }

  private async findRow(brandId: string, campaignId: string, marks: EntryMarks): Promise<CampaignEntryRow | null> {
    const rows = await this.database.read.find(CampaignEntryRow, { where: { brandId, campaignId } });
    const same = (row: CampaignEntryRow) =>
      row.channel === (marks.channel ?? null) &&
      row.guide === (marks.guide ?? null) &&
      row.store === (marks.store ?? null);
    return rows.find(same) ?? null;
  }

  private async create(
    brandId: string,
    campaignId: string,
    { channel, guide, store }: EntryMarks,
  ): Promise<CampaignEntryRow> {
    const row: CampaignEntryRow = {
      brandId,
      code: randomText(8),
      campaignId,
      channel: channel ?? null,
      guide: guide ?? null,
      store: store ?? null,
      createdAt: this.clock.now(),
    };
    await this.unit.run((tx) => tx.insert(CampaignEntryRow, [row]));
    return row;
  }

  /** WeChat's own code; where WeChat has none to give (development, an unpublished app) a QR code of the h5 address. */
  private async picture(brand: Brand, code: string, url: string): Promise<string> {
    if (this.env.sandboxUrl) return qrDataUrl(url);
    try {
      const { bytes, type } = await this.wechat.miniProgramCode(brand, `e=${code}`, ENTER_PAGE);
      return `data:${type};base64,${bytes.toString('base64')}`;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return qrDataUrl(url);
    }
  }
}
