import { Injectable } from '@nestjs/common';
import type { Ticket } from '@fanqu/shared/api/play';
import type { Facts } from '@fanqu/shared/play/rules';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { BrandsService } from '../brands';
import { CampaignVersion, Turns } from '../campaigns';
import { Games, type Room } from '../games';
import { Play } from './play.entity';
import { ticketOf } from './ticket';

/** What every step of a play needs around it: its room, its frozen version, the server's facts, its ticket. */
@Injectable()
export class PlayContext {
  constructor(
    private readonly brands: BrandsService,
    private readonly games: Games,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {}

  async facts(brandId: string): Promise<Facts> {
    return { now: this.clock.now(), day: await this.brands.today(brandId) };
  }

  roomOf(gameId: string): Room {
    return this.games.get(gameId);
  }

  /** The room, at the rules version the play began with. */
  room(play: Play): Room {
    const room = this.games.get(play.gameId);
    if (room.rules.version !== play.rulesVersion) throw fail('RULES_OUTDATED');
    return room;
  }

  async version(reader: Reader, play: Play): Promise<CampaignVersion> {
    const version = await reader.findOne(CampaignVersion, { brandId: play.brandId, id: play.versionId });
    if (!version) throw fail('NOT_FOUND');
    return version;
  }

  /** The member's own play, its row locked until the transaction ends. Another's play is NOT_FOUND. */
  async lock(tx: Tx, brandId: string, memberId: string, playId: string): Promise<Play> {
    await tx.rows(`SELECT id FROM play WHERE brand_id = ? AND id = ? ${tx.dialect.forUpdate}`, [brandId, playId]);
    const play = await tx.findOne(Play, { brandId, id: playId });
    if (!play || play.memberId !== memberId) throw fail('NOT_FOUND');
    return play;
  }

  async ticket(reader: Reader, play: Play, resumed: boolean): Promise<Ticket> {
    const { body } = await this.version(reader, play);
    const { brandId, campaignId, memberId } = play;
    const facts = await this.facts(brandId);
    const turns = await this.turns.view(reader, { brandId, campaignId, memberId, day: facts.day }, body.turns);
    return ticketOf(play, {
      rules: this.room(play).rules,
      facts,
      openConfig: this.games.openConfig(play.gameId, body.config),
      theme: body.theme,
      resumed,
      turnsLeft: turns.left,
    });
  }

  /** Closes an open play that lay too long and gives its turn back. False when it was closed meanwhile. */
  async expire(tx: Tx, play: Play): Promise<boolean> {
    const { brandId, id, campaignId, memberId } = play;
    const closed = await tx.run(
      `UPDATE play SET state = 'expired', open_slot = ?, finished_at = ? WHERE brand_id = ? AND id = ? AND state = 'open'`,
      [id, this.clock.now(), brandId, id],
    );
    if (closed === 0) return false;
    const day = await this.brands.today(brandId);
    const kind = play.turnKind === 'free' && play.turnDay !== day ? 'extra' : play.turnKind;
    if (play.kind !== 'progress') await this.turns.giveBack(tx, { brandId, campaignId, memberId, day }, kind);
    return true;
  }
}
