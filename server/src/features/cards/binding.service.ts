import { Injectable } from '@nestjs/common';
import type { BindByNumber, BindByPhone, BindResult } from '@fanqu/shared/api/card';
import type { MemberActor } from '../../platform/auth/actors';
import { Vault } from '../../platform/auth/vault';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/db/tx';
import { fail } from '../../platform/fail';
import { type Intent, Once } from '../../platform/idempotency/once';
import { Outbox } from '../../platform/outbox/outbox';
import { Wechat } from '../../platform/wechat.provider';
import { BrandsService } from '../brands';
import { Consents, Members, Merges } from '../members';
import { Points } from '../points';
import { Card } from './card.entity';
import { CardSmsCodes } from './card-sms.service';
import { Cards } from './cards.service';
import { Growth } from './growth.service';
import { newCard } from './new-card';

/** 绑卡: a member proves a phone, and their card (an old one with its history, or a new one) becomes theirs. */
@Injectable()
export class Binding {
  constructor(
    private readonly brands: BrandsService,
    private readonly members: Members,
    private readonly merges: Merges,
    private readonly consents: Consents,
    private readonly wechat: Wechat,
    private readonly codes: CardSmsCodes,
    private readonly cards: Cards,
    private readonly growth: Growth,
    private readonly points: Points,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
  ) {}

  /** By the phone that WeChat vouches for. */
  async byPhone(me: MemberActor, { key, ...body }: BindByPhone): Promise<BindResult> {
    const intent: Intent = { brandId: me.brandId, actorId: me.memberId, scope: 'cards.byPhone', key, body };
    const before = await this.once.find<BindResult>(intent);
    if (before) return before.answer;
    await this.cards.assertMayBind(me);
    const { phone } = await this.wechat.phoneNumber(await this.brands.get(me.brandId), body.code);
    return this.once.run(intent, async (tx) => {
      const merged = await this.takePhone(tx, me, phone, body.consentVersion);
      const brought = merged === null ? null : await tx.findOne(Card, holderOf(me));
      const found = brought ?? (await this.findByPhone(tx, me, phone));
      return this.bind(tx, me, found ?? (await this.addCard(tx, me, phone)), found !== null, merged);
    });
  }

  /** By card number, proved with a code sent to the phone on record. */
  async byNumber(me: MemberActor, { key, cardNo, smsCode, consentVersion }: BindByNumber): Promise<BindResult> {
    const intent: Intent = {
      brandId: me.brandId,
      actorId: me.memberId,
      scope: 'cards.byNumber',
      key,
      body: { cardNo, smsCode },
    };
    const before = await this.once.find<BindResult>(intent);
    if (before) return before.answer;
    await this.cards.assertMayBind(me);
    await this.codes.countTry(me, cardNo);
    return this.once.run(intent, async (tx) => {
      await this.codes.use(tx, me, cardNo, smsCode);
      const card = await tx.findOne(Card, { brandId: me.brandId, no: cardNo });
      if (!card?.phoneSealed) throw fail('CARD_NOT_FOUND');
      const merged = await this.takePhone(tx, me, this.vault.unseal(card.phoneSealed), consentVersion);
      return this.bind(tx, me, card, true, merged);
    });
  }

  /**
   * The phone becomes this member's. If it is another's who never came by WeChat, both are one person and are merged;
   * if that one has a WeChat of their own, the answer is clear: it is bound elsewhere. Answers whom it absorbed.
   */
  private async takePhone(tx: Tx, me: MemberActor, phone: string, consentVersion: string): Promise<string | null> {
    const { brandId, memberId } = me;
    // two bindings of one member at once, by two cards: one waits here and then finds the other's card
    await tx.rows(`SELECT id FROM member WHERE brand_id = ? AND id = ? ${tx.dialect.forUpdate}`, [brandId, memberId]);
    await this.consents.record(tx, brandId, memberId, { kind: 'phone', granted: true, version: consentVersion });
    const { ownerId } = await this.members.link(tx, brandId, memberId, 'phone', phone);
    if (ownerId === memberId) return null;
    const identities = await this.members.identitiesOf(brandId, ownerId, tx);
    if (identities.some(({ kind }) => kind === 'openid')) throw fail('CARD_BOUND_ELSEWHERE');
    await this.merges.merge(tx, brandId, memberId, ownerId, '同一手机号');
    await this.members.link(tx, brandId, memberId, 'phone', phone);
    return ownerId;
  }

  /** The card on record for this phone that is nobody's yet: the one with most growth where there are several. */
  private async findByPhone(tx: Tx, { brandId, memberId }: MemberActor, phone: string): Promise<Card | null> {
    const cards = await tx.find(Card, {
      where: { brandId, phoneIndex: this.vault.blind(phone) },
      order: { importedGrowth: 'DESC', no: 'ASC' },
    });
    const free = cards.find((card) => card.memberId === null);
    if (cards.some((card) => card.memberId === memberId)) throw fail('CARD_ALREADY_BOUND');
    if (!free && cards.length > 0) throw fail('CARD_BOUND_ELSEWHERE');
    return free ?? null;
  }

  private async addCard(tx: Tx, { brandId }: MemberActor, phone: string): Promise<Card> {
    const card = newCard(brandId, phone, this.clock.now(), this.vault);
    await tx.insert(Card, [card]);
    return card;
  }

  private async bind(
    tx: Tx,
    me: MemberActor,
    card: Card,
    existing: boolean,
    mergedMemberId: string | null,
  ): Promise<BindResult> {
    const { brandId, memberId } = me;
    // a card that came along with a merge is theirs, and so is what had been on it
    const pointsBroughtAlong = card.memberId === memberId ? 0 : await this.take(tx, me, card);
    await this.members.becomeCardMember(tx, brandId, memberId);
    await this.outbox.record(tx, [{ brandId, kind: 'card.bound', payload: { memberId, existing } }]);
    const view = await this.cards.find(brandId, memberId, tx);
    if (!view) throw fail('CARD_NOT_FOUND');
    return { card: view, existing, mergedMemberId, pointsBroughtAlong };
  }

  /** Makes it theirs, with what it held; answers the points. */
  private async take(tx: Tx, me: MemberActor, card: Card): Promise<number> {
    const { brandId, memberId } = me;
    const now = this.clock.now();
    if (await tx.findOne(Card, holderOf(me))) throw fail('CARD_ALREADY_BOUND');
    const bound = await tx.run(
      'UPDATE card SET member_id = ?, bound_at = ? WHERE brand_id = ? AND no = ? AND member_id IS NULL',
      [memberId, now, brandId, card.no],
    );
    if (bound === 0) throw fail('CARD_BOUND_ELSEWHERE');
    await this.members.link(tx, brandId, memberId, 'card', card.no);
    await this.bringAlong(tx, me, card);
    return card.importedPoints;
  }

  private async bringAlong(
    tx: Tx,
    { brandId, memberId }: MemberActor,
    { no, importedGrowth, importedPoints }: Card,
  ): Promise<void> {
    const key = `card:${no}`;
    if (importedGrowth > 0)
      await this.growth.add(tx, [{ brandId, memberId, amount: importedGrowth, reason: 'import', key }]);
    if (importedPoints === 0) return;
    await this.points.post(tx, [
      { brandId, memberId, amount: importedPoints, reason: 'import', key, note: '原会员卡的积分' },
    ]);
  }
}

function holderOf({ brandId, memberId }: MemberActor): { brandId: string; memberId: string } {
  return { brandId, memberId };
}
