import { Body, Get, HttpCode, Post } from '@nestjs/common';
import type { BindResult, CardView, SmsSent } from '@fanqu/shared/api/card';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { Limit } from '../../platform/limits/limit.decorator';
import { Binding } from './binding.service';
import { CardSmsCodes } from './card-sms.service';
import { BindByNumberDto, BindByPhoneDto, SendCardSmsDto } from './cards.dto';
import { Cards } from './cards.service';

@MemberApi('card')
export class CardController {
  constructor(
    private readonly cards: Cards,
    private readonly binding: Binding,
    private readonly codes: CardSmsCodes,
  ) {}

  @Get()
  async get(@Me() me: MemberActor): Promise<{ card: CardView | null }> {
    return { card: await this.cards.find(me.brandId, me.memberId) };
  }

  @Post('phone')
  @HttpCode(200)
  byPhone(@Me() me: MemberActor, @Body() body: BindByPhoneDto): Promise<BindResult> {
    return this.binding.byPhone(me, body);
  }

  @Post('sms')
  @HttpCode(200)
  @Limit('card-sms-ask', { by: 'member', perMinute: 2, burst: 10 }) // whoever tries card numbers one after another
  @Limit('card-sms-ask', { by: 'ip', perMinute: 60, burst: 60 })
  sms(@Me() me: MemberActor, @Body() { cardNo }: SendCardSmsDto): Promise<SmsSent> {
    return this.codes.send(me, cardNo);
  }

  @Post('number')
  @HttpCode(200)
  byNumber(@Me() me: MemberActor, @Body() body: BindByNumberDto): Promise<BindResult> {
    return this.binding.byNumber(me, body);
  }
}
