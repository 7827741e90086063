import { Get, Header, Query } from '@nestjs/common';
import type { FunnelQuery, FunnelView } from '@fanqu/shared/api/report';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { Limit } from '../../platform/limits/limit.decorator';
import { OneOf, TextField } from '../../platform/http/dto';
import { Funnel } from './funnel.service';

class FunnelQueryDto implements FunnelQuery {
  @TextField({ max: 10 }) from: string;
  @TextField({ max: 10 }) until: string;
  @OneOf(['total', 'day', 'campaign', 'source']) by: FunnelQuery['by'];
  @TextField({ optional: true, max: 40 }) campaignId?: string;
  @TextField({ optional: true, max: 60 }) source?: string;
}

@ConsoleApi('reports')
export class ReportsController {
  constructor(private readonly funnel: Funnel) {}

  @Get('funnel')
  @Needs('reports.read')
  view(@Me() staff: StaffActor, @Query() query: FunnelQueryDto): Promise<FunnelView> {
    return this.funnel.view(staff.brandId, query);
  }

  @Get('funnel.csv')
  @Needs('reports.read')
  @Limit('export', { by: 'staff', perMinute: 10, burst: 10 })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="funnel.csv"')
  csv(@Me() staff: StaffActor, @Query() query: FunnelQueryDto): Promise<string> {
    return this.funnel.csv(staff.brandId, query);
  }
}
