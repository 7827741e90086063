import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { PointsRow, PointsView } from '@fanqu/shared/api/points';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/dto';
import { PointsBook } from './points-book';
import { PointsDesk } from './points-desk';
import { AdjustPointsDto } from './points.dto';

@ConsoleApi('members', 'points')
export class PointsConsoleController {
  constructor(
    private readonly book: PointsBook,
    private readonly desk: PointsDesk,
  ) {}

  @Get(':id/points')
  @Needs('members.read')
  history(@Me() { brandId }: StaffActor, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<PointsRow>> {
    return this.book.history(brandId, id, 'staff', query);
  }

  @Post(':id/points')
  @HttpCode(200)
  @Needs('points.adjust')
  adjust(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: AdjustPointsDto): Promise<PointsView> {
    return this.desk.adjust(staff, id, body);
  }
}
