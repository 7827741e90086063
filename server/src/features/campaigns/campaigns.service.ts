import { Injectable } from '@nestjs/common';
import type {
  CampaignBody,
  CampaignRow,
  CampaignState,
  CampaignView,
  CreateCampaign,
} from '@fanqu/shared/api/campaign';
import type { Page } from '@fanqu/shared/api/common';
import type { FieldFault } from '@fanqu/shared/api/errors';
import { Audit } from '../../platform/audit/audit';
import type { StaffActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Once } from '../../platform/idempotency/once';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { Coupons } from '../coupons';
import { Games } from '../games';
import { Prizes } from '../prizes';
import { blankCampaign } from './campaign.blank';
import { Campaign, CampaignVersion } from './campaign.entity';
import { faultsOf } from './campaign.faults';
import { STATE_WORDS, stateOf } from './campaign.state';
import { type CampaignCounts, NO_COUNTS, PlayFacts } from './play-facts';
import { CampaignPublisher } from './publisher.service';

type Action = 'pause' | 'resume' | 'end';

const ALLOWED: Record<Action, readonly CampaignState[]> = {
  pause: ['running', 'scheduled'],
  resume: ['paused'],
  end: ['running', 'scheduled', 'paused'],
};
const PHASE_AFTER = { pause: 'paused', resume: 'live', end: 'ended' } as const;

/** Campaigns as ops work on them. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly games: Games,
    private readonly prizes: Prizes,
    private readonly coupons: Coupons,
    private readonly publisher: CampaignPublisher,
    private readonly counts: PlayFacts,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Newest first; a brand has hundreds at most, so one page holds them. */
  async list(brandId: string, state?: CampaignState): Promise<Page<CampaignRow>> {
    const campaigns = await this.database.read.find(Campaign, { where: { brandId }, order: { id: 'DESC' }, take: 500 });
    const counts = await this.counts.countsOf(brandId);
    const rows = campaigns.map((campaign) => rowOf(campaign, counts.get(campaign.id), this.clock.now()));
    return { rows: rows.filter((row) => state === undefined || row.state === state), next: null };
  }

  async view(brandId: string, id: string): Promise<CampaignView> {
    return this.viewOf(await this.get(brandId, id));
  }

  async create(staff: StaffActor, { title, gameId }: CreateCampaign): Promise<CampaignView> {
    if (!this.games.find(gameId)) throw fail('INVALID_INPUT', { faults: [{ path: 'gameId', text: '没有这个游戏' }] });
    const body = blankCampaign(title, gameId, this.games.defaultsOf(gameId), this.clock.now());
    const id = await this.unit.run((tx) => this.add(tx, staff, body, 'campaign.create'));
    return this.view(staff.brandId, id);
  }

  async duplicate(staff: StaffActor, id: string, key: string): Promise<CampaignView> {
    const { body } = await this.get(staff.brandId, id);
    const now = this.clock.now();
    const window = { startsAt: now, endsAt: now + (body.endsAt - body.startsAt) };
    const copy = { ...body, ...window, title: `${body.title.slice(0, 37)} 副本` };
    const intent = { brandId: staff.brandId, actorId: staff.staffId, scope: 'campaigns.duplicate', key, body: { id } };
    const made = await this.once.run(intent, async (tx) => ({
      id: await this.add(tx, staff, copy, 'campaign.duplicate'),
    }));
    return this.view(staff.brandId, made.id);
  }

  /** Saves a draft. What is unfinished is kept and listed as faults; what the room refuses is refused. */
  async save(
    staff: StaffActor,
    id: string,
    { revision, ...body }: CampaignBody & { revision: number },
  ): Promise<CampaignView> {
    const settings = this.games.faultsOf(body.gameId, body.config, body.theme);
    if (settings.length > 0) throw fail('CONFIG_INVALID', { count: settings.length, faults: settings });
    await this.unit.run(async (tx) => {
      const before = await this.getIn(tx, staff.brandId, id);
      if (before.phase !== 'draft') throw fail('CAMPAIGN_NOT_DRAFT');
      const where = { brandId: staff.brandId, id, revision, phase: 'draft' as const };
      const { title, gameId, startsAt, endsAt } = body;
      const changes = { title, gameId, startsAt, endsAt, body, revision: revision + 1, updatedAt: this.clock.now() };
      if ((await tx.update(Campaign, where, changes)) === 0) throw fail('CHANGED_MEANWHILE');
      await this.audit.record(tx, staff, 'campaign.save', id, before.body, body);
    });
    return this.view(staff.brandId, id);
  }

  /** Freezes the draft into a version that members play. Refused with every fault at once. */
  async publish(staff: StaffActor, id: string, key: string): Promise<CampaignView> {
    const { body, revision } = await this.get(staff.brandId, id);
    const faults = await this.faults(staff.brandId, body);
    const intent = { brandId: staff.brandId, actorId: staff.staffId, scope: 'campaigns.publish', key, body: { id } };
    await this.once.run(intent, async (tx) => {
      const campaign = await this.getIn(tx, staff.brandId, id);
      if (campaign.phase !== 'draft') throw fail('CAMPAIGN_NOT_DRAFT');
      if (campaign.revision !== revision) throw fail('CHANGED_MEANWHILE');
      if (faults.length > 0) throw fail('CAMPAIGN_NOT_READY', { count: faults.length, faults });
      const version = await this.publisher.freeze(tx, campaign, body);
      await this.audit.record(tx, staff, 'campaign.publish', id, null, { versionId: version.id, hash: version.hash });
      return { versionId: version.id };
    });
    return this.view(staff.brandId, id);
  }

  async act(staff: StaffActor, id: string, action: Action, key: string): Promise<CampaignView> {
    const intent = { brandId: staff.brandId, actorId: staff.staffId, scope: `campaigns.${action}`, key, body: { id } };
    await this.once.run(intent, async (tx) => {
      const campaign = await this.getIn(tx, staff.brandId, id);
      const state = stateOf(campaign, this.clock.now());
      if (!ALLOWED[action].includes(state)) throw fail('CAMPAIGN_STATE_WRONG', { state: STATE_WORDS[state] });
      const where = { brandId: staff.brandId, id, phase: campaign.phase };
      const changes = { phase: PHASE_AFTER[action], revision: campaign.revision + 1, updatedAt: this.clock.now() };
      if ((await tx.update(Campaign, where, changes)) === 0) throw fail('CHANGED_MEANWHILE');
      await this.audit.record(tx, staff, `campaign.${action}`, id, { state }, { phase: PHASE_AFTER[action] });
      return {};
    });
    return this.view(staff.brandId, id);
  }

  async get(brandId: string, id: string): Promise<Campaign> {
    const campaign = await this.database.read.findOne(Campaign, { brandId, id });
    if (!campaign) throw fail('NOT_FOUND');
    return campaign;
  }

  private async getIn(tx: Tx, brandId: string, id: string): Promise<Campaign> {
    const campaign = await tx.findOne(Campaign, { brandId, id });
    if (!campaign) throw fail('NOT_FOUND');
    return campaign;
  }

  private async add(tx: Tx, staff: StaffActor, body: CampaignBody, action: string): Promise<string> {
    const now = this.clock.now();
    const { title, gameId, startsAt, endsAt } = body;
    const { brandId } = staff;
    const id = newId(now);
    const times = { startsAt, endsAt, createdAt: now, updatedAt: now };
    await tx.insert(Campaign, [
      { brandId, id, title, gameId, phase: 'draft', body, versionId: null, revision: 1, ...times },
    ]);
    await this.audit.record(tx, staff, action, id, null, { title, gameId });
    return id;
  }

  private async faults(brandId: string, body: CampaignBody): Promise<FieldFault[]> {
    const settings = this.games.faultsOf(body.gameId, body.config, body.theme);
    const prizes = await this.prizes.facts(brandId);
    const templates = await this.coupons.activeTemplateIds(brandId);
    return [...settings, ...faultsOf(body, prizes, templates, this.clock.now())];
  }

  private async viewOf(campaign: Campaign): Promise<CampaignView> {
    const { brandId, id, body, revision, createdAt, updatedAt } = campaign;
    const version =
      campaign.versionId && (await this.database.read.findOne(CampaignVersion, { brandId, id: campaign.versionId }));
    return {
      ...body,
      id,
      state: stateOf(campaign, this.clock.now()),
      revision,
      version: version ? { id: version.id, hash: version.hash, publishedAt: version.publishedAt } : null,
      createdAt,
      updatedAt,
      faults: campaign.phase === 'draft' ? await this.faults(brandId, body) : [],
    };
  }
}

function rowOf(campaign: Campaign, counts: CampaignCounts | undefined, now: number): CampaignRow {
  const { id, title, gameId, startsAt, endsAt } = campaign;
  return { id, title, gameId, state: stateOf(campaign, now), startsAt, endsAt, ...(counts ?? NO_COUNTS) };
}
