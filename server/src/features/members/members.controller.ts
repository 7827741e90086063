import { Body, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import type { ConsentView, ErasureView, MemberView, PrivacyExport, ProfileView } from '@fanqu/shared/api/member';
import type { RotatedSession, SessionView } from '@fanqu/shared/api/session';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi, Open } from '../../platform/auth/api';
import { Limit } from '../../platform/limits/limit.decorator';
import { Consents } from './consents.service';
import { CorrectProfileDto, GiveConsentDto, OpenSessionDto, PrivacyConfirmDto } from './members.dto';
import { PrivacyService } from './privacy.service';
import { ProfileService } from './profile.service';
import { MemberSessionsService } from './sessions.service';

@MemberApi('session')
export class MemberSessionController {
  constructor(private readonly sessions: MemberSessionsService) {}

  @Post()
  @Open()
  @Limit('session', { by: 'ip', perMinute: 600, burst: 200 }) // a shop's Wi-Fi is one address
  open(@Body() body: OpenSessionDto): Promise<SessionView> {
    return this.sessions.open(body);
  }

  @Post('rotate')
  rotate(@Me() me: MemberActor): Promise<RotatedSession> {
    return this.sessions.rotate(me);
  }

  @Delete()
  @HttpCode(204)
  close(@Me() me: MemberActor): Promise<void> {
    return this.sessions.close(me);
  }
}

@MemberApi('profile')
export class ProfileController {
  constructor(private readonly profile: ProfileService) {}

  @Get()
  view(@Me() me: MemberActor): Promise<ProfileView> {
    return this.profile.view(me);
  }

  @Patch()
  correct(@Me() me: MemberActor, @Body() body: CorrectProfileDto): Promise<MemberView> {
    return this.profile.correct(me, body);
  }

  /** The same for the mini-program: wx.request knows no PATCH. */
  @Post()
  correctByPost(@Me() me: MemberActor, @Body() body: CorrectProfileDto): Promise<MemberView> {
    return this.profile.correct(me, body);
  }
}

@MemberApi('consents')
export class ConsentsController {
  constructor(private readonly consents: Consents) {}

  @Get()
  list(@Me() me: MemberActor): Promise<ConsentView[]> {
    return this.consents.list(me.brandId, me.memberId);
  }

  @Post()
  give(@Me() me: MemberActor, @Body() body: GiveConsentDto): Promise<ConsentView[]> {
    return this.consents.give(me, body);
  }
}

@MemberApi('privacy')
export class PrivacyController {
  constructor(private readonly privacy: PrivacyService) {}

  @Post('export')
  @Limit('privacy-export', { by: 'member', perMinute: 2, burst: 3 })
  exportOwn(@Me() me: MemberActor): Promise<PrivacyExport> {
    return this.privacy.export(me);
  }

  @Post('erase')
  erase(@Me() me: MemberActor, @Body() body: PrivacyConfirmDto): Promise<ErasureView> {
    return this.privacy.erase(me, body.confirm);
  }

  @Post('close')
  close(@Me() me: MemberActor, @Body() body: PrivacyConfirmDto): Promise<ErasureView> {
    return this.privacy.close(me, body.confirm);
  }
}
