import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FinishPlay, MakeMove, Moved, OpenPreview, PlayResult, PreviewView, Ticket } from '@fanqu/shared/api/play';
import type { PrizeFace } from '@fanqu/shared/api/prize';
import type { Facts, Seed } from '@fanqu/shared/play/rules';
import type { StaffActor } from '../../platform/auth/actors';
import { Cache } from '../../platform/cache/cache';
import { Clock } from '../../platform/clock';
import { fail } from '../../platform/fail';
import { randomText } from '../../platform/ids';
import { BrandsService } from '../brands';
import { Games, type Room } from '../games';
import { judge } from './judge';
import { isHosted, isSkill } from './ticket';

const LIFE_MS = 1_800_000;

interface Preview extends OpenPreview {
  brandId: string;
  seed: Seed;
  hosted: unknown;
  startedAt: number;
  expiresAt: number;
}

/**
 * A room really played with unsaved settings, judged by the same rules, and worth nothing: it lives in the cache for
 * half an hour and never touches the database.
 */
@Injectable()
export class Previews {
  constructor(
    private readonly games: Games,
    private readonly brands: BrandsService,
    private readonly cache: Cache,
    private readonly clock: Clock,
  ) {}

  async open(staff: StaffActor, settings: OpenPreview): Promise<PreviewView> {
    const faults = this.games.faultsOf(settings.gameId, settings.config, settings.theme);
    if (faults.length > 0) throw fail('CONFIG_INVALID', { count: faults.length, faults });
    const id = randomText(20);
    const expiresAt = this.clock.now() + LIFE_MS;
    await this.keep(id, {
      ...settings,
      brandId: staff.brandId,
      seed: [0, 0, 0, 0],
      hosted: null,
      startedAt: 0,
      expiresAt,
    });
    const url = `/m/#/games/${settings.gameId}/index?preview=${id}`;
    return { id, url, expiresAt };
  }

  /** Starts afresh, as often as one likes. */
  async start(id: string): Promise<Ticket & { faces: PrizeFace[] }> {
    const preview = await this.get(id);
    const room = this.games.get(preview.gameId);
    const bytes = randomBytes(16);
    const seed: Seed = [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
    const facts = await this.facts(preview.brandId);
    const hosted = isHosted(room.rules) ? room.rules.start(seed, preview.config, facts) : null;
    const started = { ...preview, seed, hosted, startedAt: facts.now };
    await this.keep(id, started);
    return { ...this.ticket(id, started, room, facts), faces: preview.faces ?? [] };
  }

  async move(id: string, { move }: MakeMove): Promise<Moved> {
    const preview = await this.get(id);
    const { rules } = this.games.get(preview.gameId);
    if (!isHosted(rules) || preview.hosted === null) throw fail('PLAY_CLOSED');
    const read = rules.readMove(move);
    if (read === null) throw fail('INVALID_INPUT', { faults: [{ path: 'move', text: '没有这一步' }] });
    const facts = await this.facts(preview.brandId);
    const after = rules.step(preview.hosted, read, facts) as { refused?: string };
    if (typeof after.refused === 'string') throw fail('MOVE_REFUSED', { reason: after.refused });
    await this.keep(id, { ...preview, hosted: after });
    const score = rules.score(after);
    const over = rules.over(after, facts);
    return { view: rules.view(after, facts), score, over, result: over ? this.result(id, preview, score) : null };
  }

  async finish(id: string, { recording }: FinishPlay): Promise<PlayResult> {
    const preview = await this.get(id);
    const { rules } = this.games.get(preview.gameId);
    if (!isSkill(rules)) return this.result(id, preview, 0);
    const verdict = judge(rules, preview.seed, preview.config, recording ?? '', this.clock.now() - preview.startedAt);
    if (!verdict.ok) throw fail(verdict.code, { reason: verdict.reason });
    return this.result(id, preview, verdict.score);
  }

  private async get(id: string): Promise<Preview> {
    const text = await this.cache.get(`preview:${id}`);
    const preview = text === null ? null : (JSON.parse(text) as Preview);
    if (!preview || preview.expiresAt <= this.clock.now()) throw fail('NOT_FOUND');
    return preview;
  }

  private keep(id: string, preview: Preview): Promise<void> {
    return this.cache.set(`preview:${id}`, JSON.stringify(preview), preview.expiresAt - this.clock.now());
  }

  private async facts(brandId: string): Promise<Facts> {
    return { now: this.clock.now(), day: await this.brands.today(brandId) };
  }

  private ticket(id: string, preview: Preview, { rules }: Room, facts: Facts): Ticket {
    return {
      playId: id,
      campaignId: 'preview',
      gameId: preview.gameId,
      kind: rules.kind,
      rulesVersion: rules.version,
      seed: isSkill(rules) ? preview.seed : null,
      config: this.games.openConfig(preview.gameId, preview.config),
      theme: preview.theme,
      view: isHosted(rules) ? rules.view(preview.hosted, facts) : null,
      startedAt: preview.startedAt,
      expiresAt: preview.expiresAt,
      resumed: false,
      turnsLeft: 99,
    };
  }

  private result(id: string, preview: Preview, score: number): PlayResult {
    const faces = preview.faces ?? [];
    const place = preview.force?.place ?? Math.floor((randomBytes(4).readUInt32LE(0) / 2 ** 32) * faces.length);
    const face = this.games.get(preview.gameId).rules.kind === 'luck' ? faces[place] : undefined;
    return {
      playId: id,
      campaignId: 'preview',
      gameId: preview.gameId,
      score,
      best: score,
      tier: { name: '预览', index: 0, next: null },
      rewards: [],
      draw: face ? { prize: face, place, winId: null, reason: 'drawn', receiptId: 'preview' } : null,
      becamePan: null,
      invitePaid: null,
      turnsLeft: 99,
      finishedAt: this.clock.now(),
    };
  }
}
