import { Injectable } from '@nestjs/common';
import { CONSENT_KINDS, type ConsentKind, type ConsentView, type GiveConsent } from '@fanqu/shared/api/member';
import type { MemberActor } from '../../platform/auth/actors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { newId } from '../../platform/ids';
import { Outbox } from '../../platform/outbox/outbox';
import { BrandsService } from '../brands';
import { ConsentEntry } from './consent.entity';

/** The consent ledger: every yes and no, with its version and time; nothing is overwritten. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly brands: BrandsService,
    private readonly outbox: Outbox,
  ) {}

  async list(brandId: string, memberId: string): Promise<ConsentView[]> {
    const entries = await this.database.read.find(ConsentEntry, { where: { brandId, memberId }, order: { id: 'ASC' } });
    const newest = new Map<ConsentKind, ConsentEntry>(entries.map((entry) => [entry.kind, entry]));
    const { privacyVersion } = await this.brands.get(brandId);
    return CONSENT_KINDS.map((kind) => {
      const entry = newest.get(kind);
      if (!entry) return { kind, granted: kind === 'personalised', version: privacyVersion, at: null };
      return { kind, granted: entry.granted, version: entry.version, at: entry.at };
    });
  }

  async give(actor: MemberActor, given: GiveConsent): Promise<ConsentView[]> {
    await this.unit.run((tx) => this.record(tx, actor.brandId, actor.memberId, given));
    return this.list(actor.brandId, actor.memberId);
  }

  async record(tx: Tx, brandId: string, memberId: string, given: GiveConsent): Promise<void> {
    const at = this.clock.now();
    await tx.insert(ConsentEntry, [{ brandId, id: newId(at), memberId, ...given, scene: null, at }]);
    await this.outbox.record(tx, [{ brandId, kind: 'member.consented', payload: { memberId, ...given } }]);
  }
}
