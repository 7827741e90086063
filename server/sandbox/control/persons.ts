import { issueCode } from '../state/codes';
import { meetPerson, meetPresence, renewSessionKeyAtLogin } from '../state/people';
import type { Person, World } from '../state/world';
import { appNamed, BadControl, flag, text, textOr, whole, type Fields } from './fields';

/** POST /_sandbox/login: what wx.login gives the mini-program. */
export function postLogin(world: World, fields: Fields): { code: string; openid: string } {
  const app = appNamed(world, fields);
  const presence = meetPresence(world, app, text(fields, 'person'));
  renewSessionKeyAtLogin(world, app, presence);
  return { code: issueCode(world, 'login', presence).code, openid: presence.openid };
}

/** POST /_sandbox/phone: what a tap on the phone button gives the mini-program. */
export function postPhone(world: World, fields: Fields): { code: string } {
  const presence = meetPresence(world, appNamed(world, fields), text(fields, 'person'));
  return { code: issueCode(world, 'phone', presence).code };
}

/** POST /_sandbox/persons/:person */
export function postPerson(world: World, fields: Fields, name: string): Person {
  const person = meetPerson(world, name);
  const phone = textOr(fields, 'phone', person.phone);
  if (!/^\d{5,17}$/.test(phone)) throw new BadControl('phone must be 5 to 17 digits.');
  const risk = whole(fields, 'risk', person.risk);
  if (risk < 0 || risk > 4) throw new BadControl('risk must be 0 to 4.');
  Object.assign(person, { phone, risk, blocked: flag(fields, 'blocked', person.blocked) });
  world.changed();
  return person;
}
