import { Injectable } from '@nestjs/common';
import type { DrawTable } from '@fanqu/shared/api/campaign';
import type { PlayResult } from '@fanqu/shared/api/play';
import { drawWithReceipt } from '@fanqu/shared/play/receipt';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { newId } from '../../platform/ids';
import { CampaignPublisher, type CampaignVersion, placesOf } from '../campaigns';
import { Prizes } from '../prizes';
import { DrawReceipt, type Play } from './play.entity';

type Drawn = NonNullable<PlayResult['draw']>;

/** The draw: a pure roll from the committed seed, then the prize if there is one to give, then the receipt. */
@Injectable()
export class Draws {
  constructor(
    private readonly publisher: CampaignPublisher,
    private readonly prizes: Prizes,
    private readonly clock: Clock,
  ) {}

  /** @param step counts the draws of one play from 0 */
  async draw(
    tx: Tx,
    play: Play,
    version: CampaignVersion,
    table: DrawTable,
    tierIndex: number,
    step: number,
  ): Promise<Drawn> {
    const seedHex = this.publisher.seedOf(version);
    const rolled = drawWithReceipt(table.lines, seedHex, { playId: play.id, versionHash: version.hash, step });
    const drawnPrizeId = table.lines[rolled.line].prizeId;
    const given = await this.give(tx, play, version, drawnPrizeId, table.fallbackPrizeId, step);
    const receipt: DrawReceipt = {
      brandId: play.brandId,
      id: newId(this.clock.now()),
      playId: play.id,
      memberId: play.memberId,
      campaignId: play.campaignId,
      versionId: version.id,
      versionHash: version.hash,
      tierIndex,
      step,
      roll: rolled.roll,
      outOf: rolled.outOf,
      line: rolled.line,
      drawnPrizeId,
      givenPrizeId: given.prize.id,
      reason: given.reason,
      at: this.clock.now(),
    };
    await tx.insert(DrawReceipt, [receipt]);
    return { ...given, place: placesOf(table).indexOf(given.prize.id), receiptId: receipt.id };
  }

  /** The drawn prize; where it has run out or a cap holds, the fallback that the rules name. */
  private async give(
    tx: Tx,
    play: Play,
    { body }: CampaignVersion,
    prizeId: string,
    fallbackId: string,
    step: number,
  ): Promise<Pick<Drawn, 'prize' | 'winId' | 'reason'>> {
    const { brandId, memberId, id: playId } = play;
    const campaign = { id: play.campaignId, title: body.title };
    const request = { brandId, memberId, campaign, playId };
    const [first] = await this.prizes.give(tx, [{ ...request, prizeId, key: `${playId}:${step}` }]);
    if ('won' in first) return { prize: first.won.face, winId: first.won.winId, reason: 'drawn' };
    const [second] = await this.prizes.give(tx, [
      { ...request, prizeId: fallbackId, key: `${playId}:${step}:fallback` },
    ]);
    if ('won' in second) return { prize: second.won.face, winId: second.won.winId, reason: first.refused };
    return { prize: await this.prizes.face(brandId, fallbackId), winId: null, reason: first.refused };
  }
}
