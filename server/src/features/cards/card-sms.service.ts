import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SmsSent } from '@fanqu/shared/api/card';
import type { MemberActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/db/database';
import type { Reader, Tx } from '../../platform/db/tx';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { randomDigits } from '../../platform/ids';
import { Limits } from '../../platform/limits/limits';
import { Sms } from '../../platform/sms/sms';
import { maskPhone } from '../members';
import { Card, CardSms } from './card.entity';
import { Cards } from './cards.service';

const LIFE_MS = 5 * 60_000;
const AGAIN_AFTER_MS = 60_000;
const MOST_TRIES = 5;
/** Ten a day, to one phone and for one member: what a person needs, and too little to guess a code or to annoy. */
const A_DAY = { perMinute: 10 / 1_440, burst: 5 };

/** Codes sent to the phone on record of a card: five minutes, five tries, one a minute. */
@Injectable()
export class CardSmsCodes {
  constructor(
    private readonly sms: Sms,
    private readonly cards: Cards,
    private readonly limits: Limits,
    private readonly database: Database,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  async send(me: MemberActor, cardNo: string): Promise<SmsSent> {
    const card = await this.database.read.findOne(Card, { brandId: me.brandId, no: cardNo });
    if (!card) throw fail('CARD_NOT_FOUND');
    if (card.memberId === me.memberId) throw fail('CARD_ALREADY_BOUND');
    if (card.memberId !== null) throw fail('CARD_BOUND_ELSEWHERE');
    await this.cards.assertMayBind(me);
    if (!card.phoneSealed) throw fail('CARD_NO_PHONE');
    const phone = this.vault.unseal(card.phoneSealed);
    await this.assertNotTooSoon(this.database.read, me.brandId, cardNo); // asking early costs none of the day's
    await this.limits.take({ name: 'card-sms', by: 'phone', id: phone, rule: A_DAY });
    await this.limits.take({ name: 'card-sms', by: 'member', id: `${me.brandId}:${me.memberId}`, rule: A_DAY });
    const code = randomDigits(6);
    const expiresAt = await this.unit.run((tx) => this.keep(tx, me, cardNo, code));
    await this.sms.send(phone, `【泛趣】绑卡验证码 ${code},5 分钟内有效。不是你在操作的话，不用理会。`);
    return { phone: maskPhone(phone), expiresAt, resendAfterMs: AGAIN_AFTER_MS };
  }

  /** Uses the code up, or throws SMS_CODE_WRONG. */
  async use(tx: Tx, { brandId, memberId }: MemberActor, cardNo: string, code: string): Promise<void> {
    const used = await tx.run(
      `DELETE FROM card_sms WHERE brand_id = ? AND card_no = ? AND member_id = ? AND code_hash = ? AND expires_at > ?`,
      [brandId, cardNo, memberId, hashOf(cardNo, code), this.clock.now()],
    );
    if (used === 0) throw fail('SMS_CODE_WRONG');
  }

  /** Counts a try before it is judged, so that however many come at once no more than five are; throws SMS_CODE_WRONG past them. */
  async countTry({ brandId, memberId }: MemberActor, cardNo: string): Promise<void> {
    const counted = await this.unit.run((tx) =>
      tx.run(
        'UPDATE card_sms SET tries = tries + 1 WHERE brand_id = ? AND card_no = ? AND member_id = ? AND tries < ?',
        [brandId, cardNo, memberId, MOST_TRIES],
      ),
    );
    if (counted === 0) throw fail('SMS_CODE_WRONG');
  }

  private async assertNotTooSoon(from: Reader, brandId: string, cardNo: string): Promise<void> {
    const before = await from.findOne(CardSms, { brandId, cardNo });
    const waitMs = before ? before.sentAt + AGAIN_AFTER_MS - this.clock.now() : 0;
    if (waitMs <= 0) return;
    const seconds = Math.ceil(waitMs / 1_000);
    throw fail('SMS_TOO_SOON', { seconds, retryAfterSeconds: seconds });
  }

  private async keep(tx: Tx, { brandId, memberId }: MemberActor, cardNo: string, code: string): Promise<number> {
    const now = this.clock.now();
    await this.assertNotTooSoon(tx, brandId, cardNo);
    const row: CardSms = {
      brandId,
      cardNo,
      memberId,
      codeHash: hashOf(cardNo, code),
      tries: 0,
      sentAt: now,
      expiresAt: now + LIFE_MS,
    };
    await tx.delete(CardSms, { brandId, cardNo });
    await tx.insert(CardSms, [row]);
    return row.expiresAt;
  }
}

function hashOf(cardNo: string, code: string): string {
  return createHash('sha256').update(`${cardNo}:${code}`).digest('hex');
}
