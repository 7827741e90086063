import type { TokenRule } from '../cache/bucket';

export const LIMITS = 'fanqu:limits';

/** A limit of one route. */
export interface RouteLimit extends TokenRule {
  name: string;
  by: 'ip' | 'member' | 'staff' | 'brand';
}

/**
 * Limits a route on top of what holds for all: `@Limit('login', { perMinute: 30, burst: 10, by: 'ip' })`. Where nobody
 * is signed in, a limit by member, staff or brand counts by address.
 */
export function Limit(name: string, rule: Omit<RouteLimit, 'name'>): MethodDecorator {
  return (_target: object, _property: string | symbol, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as object;
    const others = (Reflect.getMetadata(LIMITS, handler) as RouteLimit[] | undefined) ?? [];
    Reflect.defineMetadata(LIMITS, [...others, { name, ...rule }], handler);
  };
}
