import { Body, Get, Param, Put, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { WinView } from '@fanqu/shared/api/prize';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/dto';
import { AddressDto } from './prizes.dto';
import { Wins } from './wins.service';

@MemberApi('wins', 'prizes')
export class WinsController {
  constructor(private readonly wins: Wins) {}

  @Get()
  list(@Me() me: MemberActor, @Query() query: PageQuery): Promise<Page<WinView>> {
    return this.wins.list(me, query);
  }

  @Get(':id')
  view(@Me() me: MemberActor, @Param('id') id: string): Promise<WinView> {
    return this.wins.view(me, id);
  }

  @Put(':id/address')
  setAddress(@Me() me: MemberActor, @Param('id') id: string, @Body() body: AddressDto): Promise<WinView> {
    return this.wins.setAddress(me, id, body);
  }
}
