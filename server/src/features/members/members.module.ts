import { Global, Module } from '@nestjs/common';
import { MemberSessions } from '../../platform/auth/actors';
import { BrandsModule } from '../brands';
import { Consents } from './consents.service';
import { H5Controller } from './h5.controller';
import {
  ConsentsController,
  MemberSessionController,
  PrivacyController,
  ProfileController,
} from './members.controller';
import { MemberDesk } from './member-desk.service';
import { MemberDeskController, MergesController } from './members.console.controller';
import { Members } from './members.service';
import { Merges } from './merges.service';
import { PrivacyService } from './privacy.service';
import { ProfileService } from './profile.service';
import { LaunchReader, MemberHoldings } from './registries';
import { WechatPushController } from './wechat-push.controller';
import { WechatPush } from './wechat-push.service';
import { MemberSessionsService } from './sessions.service';

/** Global for the guard's port: every member controller asks it whose session a token is. */
@Global()
@Module({
  imports: [BrandsModule],
  controllers: [
    MemberSessionController,
    ProfileController,
    ConsentsController,
    PrivacyController,
    H5Controller,
    MemberDeskController,
    MergesController,
    WechatPushController,
  ],
  providers: [
    Members,
    MemberSessionsService,
    { provide: MemberSessions, useExisting: MemberSessionsService },
    Consents,
    ProfileService,
    PrivacyService,
    Merges,
    MemberDesk,
    WechatPush,
    MemberHoldings,
    LaunchReader,
  ],
  exports: [Members, MemberSessions, Consents, Merges, MemberHoldings, LaunchReader],
})
export class MembersModule {}
