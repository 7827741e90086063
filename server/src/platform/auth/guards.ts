import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { fail } from '../fail';
import { type Actor, type AskingRequest, MemberSessions, StaffSessions } from './actors';
import { NEEDS, OPEN } from './metadata';
import type { Permission } from './permissions';

function bearer(request: AskingRequest): string {
  const match = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '');
  if (!match) throw fail('SIGN_IN_REQUIRED');
  return match[1];
}

/** Lets members in, and whoever asks an @Open route. */
@Injectable()
export class MemberGuard implements CanActivate {
  constructor(
    private readonly sessions: MemberSessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean>(OPEN, context.getHandler())) return true;
    return admit(context, (token) => this.sessions.actorOf(token));
  }
}

/** Lets staff in who have the route's permission. A console route without @Needs or @Open is closed to all. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean>(OPEN, context.getHandler())) return true;
    await admit(context, (token) => this.sessions.actorOf(token));
    const permission = this.reflector.get<Permission | 'any' | undefined>(NEEDS, context.getHandler());
    const { actor } = context.switchToHttp().getRequest<AskingRequest>();
    if (permission === 'any') return true;
    if (!permission || actor?.kind !== 'staff' || !actor.permissions.has(permission)) {
      throw fail('NOT_ALLOWED', { permission: permission ?? 'none' });
    }
    return true;
  }
}

async function admit(context: ExecutionContext, read: (token: string) => Promise<Actor | null>): Promise<boolean> {
  const request = context.switchToHttp().getRequest<AskingRequest>();
  const actor = await read(bearer(request));
  if (!actor) throw fail('SIGN_IN_REQUIRED');
  request.actor = actor;
  return true;
}
