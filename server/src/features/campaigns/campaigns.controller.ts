import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CampaignCard, CampaignPage, RulesPage, TurnsView } from '@fanqu/shared/api/campaign';
import type { EntryView } from '@fanqu/shared/api/session';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { KeyedBody } from '../../platform/http/dto';
import { CampaignPages } from './campaign-pages.service';
import { Entries } from './entries.service';

@MemberApi('campaigns')
export class CampaignsController {
  constructor(private readonly pages: CampaignPages) {}

  @Get()
  list(@Me() me: MemberActor): Promise<CampaignCard[]> {
    return this.pages.list(me);
  }

  @Get(':id')
  page(@Me() me: MemberActor, @Param('id') id: string): Promise<CampaignPage> {
    return this.pages.page(me, id);
  }

  @Get(':id/rules')
  rules(@Me() me: MemberActor, @Param('id') id: string): Promise<RulesPage> {
    return this.pages.rules(me.brandId, id);
  }

  @Post(':id/turns')
  @HttpCode(200)
  buyTurn(@Me() me: MemberActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<TurnsView> {
    return this.pages.buyTurn(me, id, key);
  }
}

@MemberApi('entries')
export class EntriesController {
  constructor(private readonly entries: Entries) {}

  @Get(':code')
  view(@Me() me: MemberActor, @Param('code') code: string): Promise<EntryView> {
    return this.entries.view(me.brandId, code);
  }
}
