import { applyDecorators, Controller, SetMetadata, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { StrayBodyGuard } from '../http/stray-body.guard';
import { ActorLimit } from '../limits/limit.guard';
import { MemberGuard, StaffGuard } from './guards';
import { NEEDS, OPEN } from './metadata';
import type { Permission } from './permissions';

/** A controller for members at /api/m/<path>. */
export const MemberApi = (path: string, tag = path): ClassDecorator =>
  applyDecorators(
    Controller(`api/m/${path}`),
    UseGuards(MemberGuard, ActorLimit, StrayBodyGuard),
    ApiTags(`member: ${tag}`),
    ApiBearerAuth(),
  );

/** A controller for staff at /api/c/<path>; each route says what it @Needs. */
export const ConsoleApi = (path: string, tag = path): ClassDecorator =>
  applyDecorators(
    Controller(`api/c/${path}`),
    UseGuards(StaffGuard, ActorLimit, StrayBodyGuard),
    ApiTags(`console: ${tag}`),
    ApiBearerAuth(),
  );

/** A route or controller that asks for no session. */
export const OpenApi = (path: string, tag = path): ClassDecorator =>
  applyDecorators(Controller(`api/${path}`), UseGuards(ActorLimit, StrayBodyGuard), ApiTags(tag));

/** The permission a console route asks for; 'any': every staff member. */
export const Needs = (permission: Permission | 'any'): MethodDecorator => SetMetadata(NEEDS, permission);

/** A route of a guarded controller that needs no session (signing in). */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);
