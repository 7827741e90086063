import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { FastifyRequest } from 'fastify';
import { fail } from '../fail';

/** A route that reads no body refuses what is in one, as every other route refuses fields it does not know. */
@Injectable()
export class StrayBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (isNothing(body) || readsBody(context)) return true;
    const fields = typeof body === 'object' ? Object.keys(body ?? {}) : [''];
    throw fail('INVALID_INPUT', { faults: fields.map((path) => ({ path, text: '没有这一项' })) });
  }
}

/** What clients send that have nothing to say. */
function isNothing(body: unknown): boolean {
  if (body === undefined || body === null) return true;
  return typeof body === 'object' && Object.keys(body).length === 0;
}

/** Nest keeps the parameters of a handler as `<kind>:<place>`. */
function readsBody(context: ExecutionContext): boolean {
  const handler = context.getHandler().name;
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler) ?? {}) as object;
  return Object.keys(parameters).some((parameter) => parameter.startsWith(`${RouteParamtypes.BODY}:`));
}
