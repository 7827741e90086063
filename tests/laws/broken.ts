import { isHosted, isLuck, isSkill, loadRoom, type HostedRoom, type LuckRoom, type SkillRoom } from './rooms';

/** A broken room, the law it breaks, and what the law must say. A law that cannot fail holds nothing. */
export type Broken = readonly [what: string, law: () => string[], says: RegExp];

/** A law may also answer by throwing; in the real test that fails it just as well. */
export function complaint(law: () => string[]): string {
  try {
    return law().join('\n');
  } catch (error) {
    return String(error);
  }
}

export function skillRoom(name: string): SkillRoom {
  const room = loadRoom(name);
  if (!isSkill(room)) throw new Error(`${name} is not replayed`);
  return room;
}

export function hostedRoom(name: string): HostedRoom {
  const room = loadRoom(name);
  if (!isHosted(room)) throw new Error(`${name} is not hosted`);
  return room;
}

export function luckRoom(name: string): LuckRoom {
  const room = loadRoom(name);
  if (!isLuck(room)) throw new Error(`${name} is not drawn`);
  return room;
}

/** The same room with some of its rules exchanged. */
export function withRules<Room extends { rules: object }>(room: Room, change: Partial<Room['rules']>): Room {
  return { ...room, rules: { ...room.rules, ...change } };
}

export function field(state: unknown, name: string): unknown {
  return Reflect.get(Object(state), name);
}
