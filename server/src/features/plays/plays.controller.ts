import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { DrawRow, Moved, PlayResult, PlayRow, Ticket } from '@fanqu/shared/api/play';
import { Me, type MemberActor, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, MemberApi, Needs } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/page';
import { Limit } from '../../platform/limits/limit.decorator';
import { Finishing } from './finishing.service';
import { Moving } from './moving.service';
import { FinishPlayDto, MakeMoveDto, StartPlayDto } from './plays.dto';
import { Plays } from './plays.service';
import { Starting } from './starting.service';

@MemberApi('plays')
export class PlaysController {
  constructor(
    private readonly starting: Starting,
    private readonly moving: Moving,
    private readonly finishing: Finishing,
    private readonly plays: Plays,
  ) {}

  @Post()
  @Limit('play-start', { by: 'member', perMinute: 40, burst: 15 })
  start(@Me() me: MemberActor, @Body() body: StartPlayDto): Promise<Ticket> {
    return this.starting.start(me, body);
  }

  @Get(':id')
  get(@Me() me: MemberActor, @Param('id') id: string): Promise<{ ticket: Ticket; result: PlayResult | null }> {
    return this.plays.get(me, id);
  }

  @Post(':id/moves')
  @HttpCode(200)
  move(@Me() me: MemberActor, @Param('id') id: string, @Body() body: MakeMoveDto): Promise<Moved> {
    return this.moving.move(me, id, body);
  }

  @Post(':id/finish')
  @HttpCode(200)
  finish(@Me() me: MemberActor, @Param('id') id: string, @Body() body: FinishPlayDto): Promise<PlayResult> {
    return this.finishing.finish(me, id, body);
  }
}

@MemberApi('draws')
export class DrawsController {
  constructor(private readonly plays: Plays) {}

  @Get()
  list(@Me() me: MemberActor, @Query() query: PageQuery): Promise<Page<DrawRow>> {
    return this.plays.draws(me, query);
  }
}

@ConsoleApi('campaigns/:id/plays', 'campaigns')
export class CampaignPlaysController {
  constructor(private readonly plays: Plays) {}

  @Get()
  @Needs('campaigns.read')
  list(@Me() staff: StaffActor, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<PlayRow>> {
    return this.plays.ofCampaign(staff.brandId, id, query);
  }
}

@ConsoleApi('members/:id/plays', 'members')
export class MemberPlaysController {
  constructor(private readonly plays: Plays) {}

  @Get()
  @Needs('members.read')
  list(@Me() staff: StaffActor, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<PlayRow>> {
    return this.plays.ofMember(staff.brandId, id, query);
  }
}
