import type { MemberView } from '@fanqu/shared/api/member';
import type { Member } from './member.entity';

/** What a member (and, masked, staff) may see of themself. */
export function memberViewOf(member: Member): MemberView {
  const { id, stage, nickname, avatar, phoneMasked, birthday, createdAt, panAt, cardAt } = member;
  return { id, stage, nickname, avatar, phone: phoneMasked, birthday, createdAt, panAt, cardAt };
}
