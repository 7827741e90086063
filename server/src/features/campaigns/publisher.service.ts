import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CampaignBody } from '@fanqu/shared/api/campaign';
import { canonicalOf } from '@fanqu/shared/play/canonical';
import { commitmentOf } from '@fanqu/shared/play/receipt';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { Games } from '../games';
import { Campaign, CampaignVersion } from './campaign.entity';

/** Freezes a draft: from then on its hash stands for the prize table, the odds, the rules and the committed seed. */
@Injectable()
export class CampaignPublisher {
  constructor(
    private readonly games: Games,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  async freeze(tx: Tx, campaign: Campaign, body: CampaignBody): Promise<CampaignVersion> {
    const { brandId, id: campaignId } = campaign;
    const seedHex = randomBytes(32).toString('hex');
    const commitment = commitmentOf(seedHex);
    const rulesVersion = this.games.get(body.gameId).rules.version;
    const publishedAt = this.clock.now();
    const version: CampaignVersion = {
      brandId,
      id: newId(publishedAt),
      campaignId,
      body,
      rulesVersion,
      hash: hashOf({ campaignId, body, rulesVersion, commitment }),
      commitment,
      seedSealed: this.vault.seal(seedHex),
      publishedAt,
    };
    const where = { brandId, id: campaignId, phase: 'draft' as const, revision: campaign.revision };
    const changes = {
      phase: 'live' as const,
      versionId: version.id,
      revision: campaign.revision + 1,
      updatedAt: publishedAt,
    };
    if ((await tx.update(Campaign, where, changes)) === 0) throw fail('CAMPAIGN_NOT_DRAFT');
    await tx.insert(CampaignVersion, [version]);
    const payload = { campaignId, versionId: version.id, hash: version.hash, commitment };
    await this.outbox.record(tx, [{ brandId, kind: 'campaign.published', payload }]);
    return version;
  }

  /** The draw seed of a version; only the draw itself may ask. */
  seedOf(version: CampaignVersion): string {
    return this.vault.unseal(version.seedSealed);
  }
}

function hashOf(frozen: { campaignId: string; body: CampaignBody; rulesVersion: number; commitment: string }): string {
  return createHash('sha256').update(canonicalOf(frozen)).digest('hex');
}
