import { Body, HttpCode, Param, Post } from '@nestjs/common';
import type { MemberView, MergeView, UnmaskedMember } from '@fanqu/shared/api/member';
import { Me, type StaffActor } from '../../platform/auth/actors';
import { ConsoleApi, Needs } from '../../platform/auth/api';
import { KeyedBody } from '../../platform/http/dto';
import { MemberDesk } from './member-desk.service';
import { BlockDto, MergeDto, UnmaskDto } from './members.dto';

@ConsoleApi('members')
export class MemberDeskController {
  constructor(private readonly desk: MemberDesk) {}

  @Post(':id/block')
  @HttpCode(200)
  @Needs('members.write')
  block(@Me() staff: StaffActor, @Param('id') id: string, @Body() { reason, until }: BlockDto): Promise<MemberView> {
    return this.desk.block(staff, id, reason, until);
  }

  @Post(':id/unblock')
  @HttpCode(200)
  @Needs('members.write')
  unblock(@Me() staff: StaffActor, @Param('id') id: string): Promise<MemberView> {
    return this.desk.unblock(staff, id);
  }

  @Post(':id/unmask')
  @HttpCode(200)
  @Needs('members.unmask')
  unmask(@Me() staff: StaffActor, @Param('id') id: string, @Body() { reason }: UnmaskDto): Promise<UnmaskedMember> {
    return this.desk.unmask(staff, id, reason);
  }
}

@ConsoleApi('merges', 'members')
export class MergesController {
  constructor(private readonly desk: MemberDesk) {}

  @Post()
  @Needs('members.write')
  merge(@Me() staff: StaffActor, @Body() { keptId, absorbedId, reason, key }: MergeDto): Promise<MergeView> {
    return this.desk.merge(staff, keptId, absorbedId, reason, key);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Needs('members.write')
  undo(@Me() staff: StaffActor, @Param('id') id: string, @Body() { key }: KeyedBody): Promise<MergeView> {
    return this.desk.undoMerge(staff, id, key);
  }
}
