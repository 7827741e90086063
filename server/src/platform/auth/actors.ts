import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@fanqu/shared/api/staff';
import type { FastifyRequest } from 'fastify';
import type { Permission } from './permissions';

/** Who asks, as a member. Every query of theirs starts with these two ids. */
export interface MemberActor {
  kind: 'member';
  brandId: string;
  memberId: string;
  sessionId: string;
}

/** Who asks, as staff. */
export interface StaffActor {
  kind: 'staff';
  brandId: string;
  staffId: string;
  name: string;
  role: Role;
  storeCode: string | null;
  sessionId: string;
  permissions: ReadonlySet<Permission>;
}

export type Actor = MemberActor | StaffActor;

export type AskingRequest = FastifyRequest & { actor?: Actor };

/** Ports: tier 1 features answer whose session a token is. null: none, ended or revoked. */
export abstract class MemberSessions {
  abstract actorOf(token: string): Promise<MemberActor | null>;
}

export abstract class StaffSessions {
  abstract actorOf(token: string): Promise<StaffActor | null>;
}

function actorOf(context: ExecutionContext): Actor {
  const { actor } = context.switchToHttp().getRequest<AskingRequest>();
  if (!actor) throw new Error('This route has no guard: declare it with @MemberApi or @ConsoleApi');
  return actor;
}

/** Parameter decorators: the actor that the guard found. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) => actorOf(context));
