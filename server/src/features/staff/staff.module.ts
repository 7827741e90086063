import { Global, Module } from '@nestjs/common';
import { StaffSessions } from '../../platform/auth/actors';
import { BrandsModule } from '../brands';
import { StaffSignIn } from './sign-in.service';
import {
  AuditController,
  OwnAccountController,
  StaffController,
  StaffSessionController,
  TotpController,
} from './staff.console.controller';
import { StaffService } from './staff.service';

/** Global for the guard's port: every console controller asks it whose session a token is. */
@Global()
@Module({
  imports: [BrandsModule],
  controllers: [StaffSessionController, OwnAccountController, TotpController, StaffController, AuditController],
  providers: [StaffSignIn, { provide: StaffSessions, useExisting: StaffSignIn }, StaffService],
  exports: [StaffSessions, StaffService],
})
export class StaffModule {}
