import { Get } from '@nestjs/common';
import type { HomeView, MemberView } from '@fanqu/shared/api/member';
import { Me, type MemberActor } from '../../platform/auth/actors';
import { MemberApi } from '../../platform/auth/api';
import { Home } from './home.service';

@MemberApi('home')
export class HomeController {
  constructor(private readonly home: Home) {}

  @Get()
  view(@Me() me: MemberActor): Promise<HomeView> {
    return this.home.view(me);
  }
}

@MemberApi('me')
export class OwnMemberController {
  constructor(private readonly home: Home) {}

  @Get()
  view(@Me() me: MemberActor): Promise<MemberView> {
    return this.home.me(me);
  }
}
