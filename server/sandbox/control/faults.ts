import { addFault, FAULT_KINDS, type Fault } from '../state/faults';
import { LIMITS, UNLIMITED } from '../state/quotas';
import { nowIn, type World } from '../state/world';
import { BadControl, oneOf, text, textOr, texts, whole, type Fields } from './fields';

/** POST /_sandbox/faults {kind, path?, times?, latencyMs?, errcode?, errmsg?}; times null: until removed. */
export function postFault(world: World, fields: Fields): Fault {
  const kind = oneOf(fields, 'kind', FAULT_KINDS, text(fields, 'kind') as Fault['kind']);
  const path = textOr(fields, 'path', '*');
  if (path !== '*' && !path.startsWith('/')) throw new BadControl('path must be * or start with /.');
  const timesLeft = fields['times'] === null ? null : whole(fields, 'times', 1);
  if (timesLeft !== null && timesLeft < 1) throw new BadControl('times must be at least 1, or null.');
  return addFault(world, {
    kind,
    path,
    timesLeft,
    latencyMs: whole(fields, 'latencyMs', 1_000),
    errcode: whole(fields, 'errcode', -1),
    errmsg: textOr(fields, 'errmsg', 'injected fault'),
  });
}

/** POST /_sandbox/faults/clear {id?}: removes one fault, or all. */
export function clearFaults(world: World, fields: Fields): { faults: Fault[] } {
  const id = fields['id'] === undefined ? null : whole(fields, 'id', 0);
  world.faults = id === null ? [] : world.faults.filter((fault) => fault.id !== id);
  return { faults: world.faults };
}

/** POST /_sandbox/clock {offsetMs} sets the distance to the real clock, {advanceMs} adds to it. */
export function postClock(world: World, fields: Fields): { now: number; offsetMs: number } {
  world.clockOffsetMs = whole(fields, 'offsetMs', world.clockOffsetMs) + whole(fields, 'advanceMs', 0);
  return { now: nowIn(world), offsetMs: world.clockOffsetMs };
}

/** POST /_sandbox/quotas {path, perMinute?, perDay?}: another limit than the published one; null lifts it. */
export function postQuota(world: World, fields: Fields): Record<string, unknown> {
  const path = text(fields, 'path');
  const usual = LIMITS[path] ?? UNLIMITED;
  const limit = { ...usual, perMinute: limitIn(fields, 'perMinute'), perDay: limitIn(fields, 'perDay') };
  world.limits.set(path, limit);
  return { path, ...limit };
}

function limitIn(fields: Fields, key: string): number | null {
  return fields[key] === null || fields[key] === undefined ? null : whole(fields, key, 0);
}

/** POST /_sandbox/words {risky?, review?}: what the text check refuses, or wants looked at. */
export function postWords(world: World, fields: Fields): World['words'] {
  world.words = {
    risky: texts(fields, 'risky', world.words.risky),
    review: texts(fields, 'review', world.words.review),
  };
  return world.words;
}
