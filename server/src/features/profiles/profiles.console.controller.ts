import { Get, Param, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { MemberDossier, MemberRow, TimelineRow } from '@fanqu/shared/api/member';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/dto';
import { Dossiers } from './dossiers.service';
import { MemberSearch } from './member-search';
import { MembersQuery } from './profiles.dto';
import { Timelines } from './timelines.service';

@ConsoleApi('members')
export class MembersConsoleController {
  constructor(
    private readonly search: MemberSearch,
    private readonly dossiers: Dossiers,
    private readonly timelines: Timelines,
  ) {}

  @Get()
  @Needs('members.read')
  list(@Me() { brandId }: StaffActor, @Query() query: MembersQuery): Promise<Page<MemberRow>> {
    return this.search.page(brandId, query);
  }

  @Get(':id')
  @Needs('members.read')
  view(@Me() { brandId }: StaffActor, @Param('id') id: string): Promise<MemberDossier> {
    return this.dossiers.view(brandId, id);
  }

  @Get(':id/timeline')
  @Needs('members.read')
  timeline(
    @Me() { brandId }: StaffActor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineRow>> {
    return this.timelines.page(brandId, id, query);
  }
}
