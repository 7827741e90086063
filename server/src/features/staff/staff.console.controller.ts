import { Body, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Page } from '@fanqu/shared/api/common';
import type { AuditRow, StaffRow, StaffSession, StaffView } from '@fanqu/shared/api/staff';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs, Open } from '../../platform/auth/api';
import { PageQuery } from '../../platform/http/page';
import { Limit } from '../../platform/limits/limit.decorator';
import { StaffSignIn } from './sign-in.service';
import { ChangeStaffDto, CreateStaffDto, SignInDto, TotpCodeDto } from './staff.dto';
import { StaffService, type TotpSetup } from './staff.service';

@ConsoleApi('session')
export class StaffSessionController {
  constructor(private readonly signIn: StaffSignIn) {}

  @Post()
  @Open()
  @Limit('staff-sign-in', { by: 'ip', perMinute: 20, burst: 20 })
  open(@Body() body: SignInDto): Promise<StaffSession> {
    return this.signIn.open(body);
  }

  @Delete()
  @Needs('any')
  @HttpCode(204)
  close(@Me() staff: StaffActor): Promise<void> {
    return this.signIn.close(staff);
  }
}

@ConsoleApi('me')
export class OwnAccountController {
  constructor(private readonly signIn: StaffSignIn) {}

  @Get()
  @Needs('any')
  view(@Me() staff: StaffActor): Promise<StaffView> {
    return this.signIn.view(staff.brandId, staff.staffId);
  }
}

@ConsoleApi('totp')
export class TotpController {
  constructor(private readonly staff: StaffService) {}

  @Post('setup')
  @Needs('any')
  setUp(@Me() staff: StaffActor): Promise<TotpSetup> {
    return this.staff.setUpTotp(staff);
  }

  @Post('confirm')
  @Needs('any')
  @HttpCode(204)
  confirm(@Me() staff: StaffActor, @Body() { code }: TotpCodeDto): Promise<void> {
    return this.staff.confirmTotp(staff, code);
  }

  @Delete()
  @Needs('any')
  @HttpCode(204)
  drop(@Me() staff: StaffActor): Promise<void> {
    return this.staff.dropTotp(staff);
  }
}

@ConsoleApi('staff')
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Get()
  @Needs('staff.manage')
  list(@Me() staff: StaffActor): Promise<StaffRow[]> {
    return this.staff.list(staff.brandId);
  }

  @Post()
  @Needs('staff.manage')
  create(@Me() staff: StaffActor, @Body() body: CreateStaffDto): Promise<StaffRow> {
    return this.staff.create(staff, body);
  }

  @Patch(':id')
  @Needs('staff.manage')
  change(@Me() staff: StaffActor, @Param('id') id: string, @Body() body: ChangeStaffDto): Promise<StaffRow> {
    return this.staff.change(staff, id, body);
  }
}

@ConsoleApi('audit')
export class AuditController {
  constructor(private readonly staff: StaffService) {}

  @Get()
  @Needs('audit.read')
  trail(@Me() staff: StaffActor, @Query() query: PageQuery): Promise<Page<AuditRow>> {
    return this.staff.auditTrail(staff.brandId, query);
  }
}
