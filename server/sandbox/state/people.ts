import { createHash, randomBytes } from 'node:crypto';
import { nowIn, type App, type Person, type Presence, type World } from './world';

const DAY_MS = 86_400_000;

/** Openids depend on appid and name only: the same person is the same member after any restart. */
export function openidOf(appid: string, person: string): string {
  return `o${digest(`openid|${appid}|${person}`, 'base64url').slice(0, 27)}`;
}

export function unionidOf(openPlatform: string, person: string): string {
  return `o${digest(`unionid|${openPlatform}|${person}`, 'base64url').slice(0, 27)}`;
}

export function phoneOf(person: string): string {
  const number = BigInt(`0x${digest(`phone|${person}`, 'hex').slice(0, 15)}`) % 1_000_000_000n;
  return `13${number.toString().padStart(9, '0')}`;
}

export function meetPerson(world: World, name: string): Person {
  const known = world.persons.get(name);
  if (known) return known;
  const person: Person = { name, phone: phoneOf(name), risk: 0, blocked: false };
  world.persons.set(name, person);
  world.changed();
  return person;
}

/** What this app knows of the person; made at the first meeting. */
export function meetPresence(world: World, app: App, name: string): Presence {
  meetPerson(world, name);
  const openid = openidOf(app.appid, name);
  const known = world.presences.get(openid);
  if (known) return known;
  const presence: Presence = {
    appid: app.appid,
    person: name,
    openid,
    unionid: app.openPlatform === null ? null : unionidOf(app.openPlatform, name),
    sessionKey: newSessionKey(),
    sessionKeyAt: nowIn(world),
    seenAt: null,
  };
  world.presences.set(openid, presence);
  world.changed();
  return presence;
}

/** wx.login may replace the session key; whoever still holds the old one finds it dead. */
export function renewSessionKeyAtLogin(world: World, app: App, presence: Presence): void {
  const aged = nowIn(world) - presence.sessionKeyAt >= DAY_MS;
  if (app.sessionKeys === 'aged' && !aged) return;
  presence.sessionKey = newSessionKey();
  presence.sessionKeyAt = nowIn(world);
  world.changed();
}

export function newSessionKey(): string {
  return randomBytes(16).toString('base64');
}

function digest(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}
