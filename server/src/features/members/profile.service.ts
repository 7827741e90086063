import { Injectable } from '@nestjs/common';
import type { CorrectProfile, MemberView, ProfileFact, ProfileView } from '@fanqu/shared/api/member';
import type { MemberActor } from '../../platform/auth/actors';
import { parseDay } from '../../platform/clock';
import { UnitOfWork } from '../../platform/db/unit-of-work';
import { fail } from '../../platform/fail';
import { Outbox } from '../../platform/outbox/outbox';
import { Wechat } from '../../platform/wechat.provider';
import { BrandsService } from '../brands';
import { ageOn } from './age';
import { sourceText } from './launch';
import { Member } from './member.entity';
import { memberViewOf } from './member.view';
import { Members } from './members.service';

const STAGE_WORDS = { visitor: '访客', pan: '泛会员', card: '绑卡会员', buyer: '成交客户' } as const;

/** "What we know about you and why", and its correction. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly members: Members,
    private readonly brands: BrandsService,
    private readonly wechat: Wechat,
    private readonly unit: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  async view(actor: MemberActor): Promise<ProfileView> {
    const member = await this.members.get(actor.brandId, actor.memberId);
    const identities = await this.members.identitiesOf(actor.brandId, actor.memberId);
    return {
      member: memberViewOf(member),
      facts: factsOf(member),
      identities: identities.map(({ kind, masked, since }) => ({ kind, masked, since })),
    };
  }

  async correct(actor: MemberActor, changes: CorrectProfile): Promise<MemberView> {
    if (changes.birthday) this.checkBirthday(changes.birthday, await this.brands.today(actor.brandId));
    if (changes.nickname) await this.checkText(actor, changes.nickname);
    await this.unit.run(async (tx) => {
      await tx.update(Member, { brandId: actor.brandId, id: actor.memberId }, changes);
      const payload = { memberId: actor.memberId, fields: Object.keys(changes) };
      await this.outbox.record(tx, [{ brandId: actor.brandId, kind: 'member.corrected', payload }]);
    });
    return memberViewOf(await this.members.get(actor.brandId, actor.memberId));
  }

  /** A birthday is optional; one that makes the member a child under 14 is not kept. */
  private checkBirthday(birthday: string, today: number): void {
    const day = parseDay(birthday);
    const fault = (text: string) => fail('INVALID_INPUT', { faults: [{ path: 'birthday', text }] });
    if (Number.isNaN(day) || day > today || ageOn(birthday, today) > 120) throw fault('这不是一个生日');
    if (ageOn(birthday, today) < 14) throw fault('未满 14 岁请由家长来填');
  }

  private async checkText(actor: MemberActor, text: string): Promise<void> {
    const brand = await this.brands.get(actor.brandId);
    const identities = await this.members.identitiesOf(actor.brandId, actor.memberId);
    const openid = identities.find(({ kind }) => kind === 'openid')?.value;
    if (openid && !(await this.wechat.textIsFine(brand, openid, text))) throw fail('TEXT_REFUSED');
  }
}

function factsOf(member: Member): ProfileFact[] {
  const fact = (label: string, value: string, source: string, since: number, purpose: string): ProfileFact => ({
    label,
    value,
    source,
    since,
    purpose,
  });
  const facts = [
    fact('你从哪里来', sourceText(member.source), '第一次打开小程序时', member.createdAt, '知道哪些入口对大家有用'),
    fact('会员阶段', STAGE_WORDS[member.stage], '你的参与', member.panAt ?? member.createdAt, '决定你能参加哪些活动'),
  ];
  if (member.nickname)
    facts.push(fact('昵称', member.nickname, '你自己填的', member.createdAt, '在邀请里让朋友认出你'));
  if (member.birthday) facts.push(fact('生日', member.birthday, '你自己填的', member.createdAt, '生日当天送上祝福'));
  if (member.phoneMasked) {
    facts.push(
      fact('手机号', member.phoneMasked, '绑卡时你同意提供', member.cardAt ?? member.createdAt, '找到你的会员卡'),
    );
  }
  return facts;
}
