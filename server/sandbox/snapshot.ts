import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { App, Person, Presence, World } from './state/world';

/** What outlives a restart. Codes, tokens, faults and the clock do not: a restart is a good test of those. */
interface Snapshot {
  apps: App[];
  persons: Person[];
  presences: Presence[];
  accepts: [string, number][];
}

const PAUSE_MS = 200;

/** Loads the file if it is there and writes it soon after every change. Returns what writes it at once. */
export function keepSnapshot(world: World, path: string): () => void {
  load(world, path);
  let timer: NodeJS.Timeout | null = null;
  const write = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    save(world, path);
  };
  world.changed = () => {
    timer ??= setTimeout(write, PAUSE_MS);
  };
  return write;
}

function load(world: World, path: string): void {
  const snapshot = read(path);
  if (!snapshot) return;
  for (const app of snapshot.apps) if (!world.apps.has(app.appid)) world.apps.set(app.appid, app);
  for (const person of snapshot.persons) world.persons.set(person.name, person);
  for (const presence of snapshot.presences) world.presences.set(presence.openid, presence);
  for (const [key, left] of snapshot.accepts) world.accepts.set(key, left);
}

/** A file that is missing is a first start; one that is broken stops the start, so that nobody loses it unaware. */
function read(path: string): Snapshot | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
  } catch (error) {
    throw new Error(`The snapshot ${path} cannot be read: ${String(error)}`);
  }
}

/** Written beside and moved over, so that a crash leaves the old file whole. */
function save(world: World, path: string): void {
  const snapshot: Snapshot = {
    apps: [...world.apps.values()],
    persons: [...world.persons.values()],
    presences: [...world.presences.values()],
    accepts: [...world.accepts],
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(snapshot, null, 1));
  renameSync(`${path}.new`, path);
}
