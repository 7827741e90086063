import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CreateInvite, HelpView, InviteLanding, InviteView } from '@fanqu/shared/api/invite';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { KeyedBody, KeyField, TextField } from '../../platform/http/dto';
import { Limit } from '../../platform/limits/limit.decorator';
import { Invites } from './invites.service';

class CreateInviteDto implements CreateInvite {
  @KeyField() key: string;
  @TextField({ max: 40 }) campaignId: string;
}

@MemberApi('invites')
export class InvitesController {
  constructor(private readonly invites: Invites) {}

  @Post()
  @HttpCode(200)
  @Limit('invite', { by: 'member', perMinute: 20, burst: 10 })
  create(@Me() me: MemberActor, @Body() { campaignId }: CreateInviteDto): Promise<InviteView> {
    return this.invites.create(me, campaignId);
  }

  @Get('by-code/:code')
  landing(@Me() me: MemberActor, @Param('code') code: string): Promise<InviteLanding> {
    return this.invites.landing(me, code);
  }

  @Post('by-code/:code/help')
  @HttpCode(200)
  @Limit('help', { by: 'member', perMinute: 20, burst: 10 })
  help(@Me() me: MemberActor, @Param('code') code: string, @Body() { key }: KeyedBody): Promise<HelpView> {
    return this.invites.help(me, code, key);
  }
}
