import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { CampaignEntry, CampaignRow, CampaignView } from '@fanqu/shared/api/campaign';
import type { Page } from '@fanqu/shared/api/common';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { KeyedBody } from '../../platform/http/dto';
import { CampaignsQuery, CreateCampaignDto, EntryQuery, SaveCampaignDto } from './campaigns.dto';
import { CampaignsService } from './campaigns.service';
import { Entries } from './entries.service';

@ConsoleApi('campaigns')
export class CampaignsConsoleController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly entries: Entries,
  ) {}

  @Get()
  @Needs('campaigns.read')
  list(@Me() staff: StaffActor, @Query() { state }: CampaignsQuery): Promise<Page<CampaignRow>> {
    return this.campaigns.list(staff.brandId, state);
  }

  @Post()
  @Needs('campaigns.write')
  create(@Me() staff: StaffActor, @Body() body: CreateCampaignDto): Promise<CampaignView> {
    return this.campaigns.create(staff, body);
  }

  @Get(':id')
  @Needs('campaigns.read')
  view(@Me() staff: StaffActor, @Param('id') id: string): Promise<CampaignView> {
    return this.campaigns.view(staff.brandId, id);
  }

  @Put(':id')
  @Needs('campaigns.write')
  save(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: SaveCampaignDto): Promise<CampaignView> {
    return this.campaigns.save(staff, id, body);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Needs('campaigns.publish')
  publish(@Me() staff: StaffActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<CampaignView> {
    return this.campaigns.publish(staff, id, key);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Needs('campaigns.publish')
  pause(@Me() staff: StaffActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<CampaignView> {
    return this.campaigns.act(staff, id, 'pause', key);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Needs('campaigns.publish')
  resume(@Me() staff: StaffActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<CampaignView> {
    return this.campaigns.act(staff, id, 'resume', key);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Needs('campaigns.publish')
  end(@Me() staff: StaffActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<CampaignView> {
    return this.campaigns.act(staff, id, 'end', key);
  }

  @Post(':id/duplicate')
  @Needs('campaigns.write')
  duplicate(@Me() staff: StaffActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<CampaignView> {
    return this.campaigns.duplicate(staff, id, key);
  }

  @Get(':id/code')
  @Needs('campaigns.read')
  entry(@Me() staff: StaffActor, @Param('id') id: string, @Query() marks: EntryQuery): Promise<CampaignEntry> {
    return this.entries.entry(staff.brandId, id, marks);
  }
}
