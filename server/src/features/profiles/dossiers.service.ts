import { Injectable } from '@nestjs/common';
import type { MemberDossier } from '@fanqu/shared/api/member';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import { Cards } from '../cards';
import { Invite } from '../invites';
import { Consents, type Member, Members, memberViewOf, Merges, sourceText } from '../members';
import { PointsBook } from '../points';

/** All that staff see of one member at a glance. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly members: Members,
    private readonly merges: Merges,
    private readonly consents: Consents,
    private readonly cards: Cards,
    private readonly points: PointsBook,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async view(brandId: string, id: string): Promise<MemberDossier> {
    const member = await this.members.get(brandId, id);
    const [source, identities, merges, consents, card, points] = await Promise.all([
      this.sourceOf(member),
      this.members.identitiesOf(brandId, id),
      this.merges.of(brandId, id),
      this.consents.list(brandId, id),
      this.cards.find(brandId, id),
      this.points.balanceOf(brandId, id),
    ]);
    return {
      member: memberViewOf(member),
      source,
      identities: identities.map(({ kind, masked, since }) => ({ kind, masked, since })),
      merges,
      consents,
      card,
      points,
      blocked: this.blockOf(member),
    };
  }

  private async sourceOf({ brandId, source, launch }: Member): Promise<MemberDossier['source']> {
    const { scene = null, channel = null, campaignId = null, guide = null, store = null } = launch;
    const invite = launch.invite ? await this.database.read.findOne(Invite, { brandId, code: launch.invite }) : null;
    return { text: sourceText(source), scene, channel, inviterId: invite?.inviterId ?? null, campaignId, guide, store };
  }

  /** A block whose time is over is none. */
  private blockOf({ blockedReason, blockedUntil }: Member): MemberDossier['blocked'] {
    if (blockedReason === null) return null;
    if (blockedUntil !== null && blockedUntil <= this.clock.now()) return null;
    return { reason: blockedReason, until: blockedUntil };
  }
}
