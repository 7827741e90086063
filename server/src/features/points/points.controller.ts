import { Get, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { PointsRow, PointsView } from '@fanqu/shared/api/points';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/dto';
import { PointsBook } from './points-book';

@MemberApi('points')
export class PointsController {
  constructor(private readonly book: PointsBook) {}

  @Get()
  balance(@Me() { brandId, memberId }: MemberActor): Promise<PointsView> {
    return this.book.balanceOf(brandId, memberId);
  }

  @Get('history')
  history(@Me() { brandId, memberId }: MemberActor, @Query() query: PageQuery): Promise<Page<PointsRow>> {
    return this.book.history(brandId, memberId, 'member', query);
  }
}
