import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, AskingRequest } from '../auth/actors';
import type { TokenRule } from '../cache/bucket';
import { LIMITS, type RouteLimit } from './limit.decorator';
import { type LimitAsk, Limits } from './limits';

/** What holds for every API route. A mobile carrier or a shop's Wi-Fi puts many people behind one address. */
export const EVERYWHERE = {
  ip: { perMinute: 6_000, burst: 600 },
  member: { perMinute: 1_200, burst: 60 },
  staff: { perMinute: 3_000, burst: 200 },
  brand: { perMinute: 120_000, burst: 5_000 },
} as const satisfies Record<RouteLimit['by'], TokenRule>;

function routeLimits(reflector: Reflector, context: ExecutionContext): RouteLimit[] {
  return reflector.get<RouteLimit[] | undefined>(LIMITS, context.getHandler()) ?? [];
}

const isApi = (request: AskingRequest): boolean => request.url.startsWith('/api/');

/** Before anyone is known: by address. Global. */
@Injectable()
export class AddressLimit implements CanActivate {
  constructor(
    private readonly limits: Limits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskingRequest>();
    if (!isApi(request)) return true;
    await this.limits.take({ name: 'all', by: 'ip', id: request.ip, rule: EVERYWHERE.ip });
    for (const limit of routeLimits(this.reflector, context)) {
      if (limit.by === 'ip') await this.limits.take({ name: limit.name, by: 'ip', id: request.ip, rule: limit });
    }
    return true;
  }
}

/**
 * Once it is known who asks: by member or staff, and by brand. A guard after the one that signs in, because an
 * interceptor costs several times as much on Node 20.
 */
@Injectable()
export class ActorLimit implements CanActivate {
  constructor(
    private readonly limits: Limits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskingRequest>();
    for (const ask of this.asks(request, routeLimits(this.reflector, context))) await this.limits.take(ask);
    return true;
  }

  private asks(request: AskingRequest, own: RouteLimit[]): LimitAsk[] {
    const { actor } = request;
    const asks = own.filter(({ by }) => by !== 'ip').map((limit) => askOf(limit, request));
    if (!actor) return asks;
    return [
      { name: 'all', by: actor.kind, id: idOf(actor, actor.kind), rule: EVERYWHERE[actor.kind] },
      { name: 'all', by: 'brand', id: actor.brandId, rule: EVERYWHERE.brand },
      ...asks,
    ];
  }
}

function askOf(limit: RouteLimit, { actor, ip }: AskingRequest): LimitAsk {
  const { name, by } = limit;
  return actor ? { name, by, id: idOf(actor, by), rule: limit } : { name, by: 'ip', id: ip, rule: limit };
}

function idOf(actor: Actor, by: RouteLimit['by']): string {
  if (by === 'brand') return actor.brandId;
  return `${actor.brandId}:${actor.kind === 'member' ? actor.memberId : actor.staffId}`;
}
