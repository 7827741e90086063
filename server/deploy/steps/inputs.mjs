import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from './paths.mjs';

const NEVER = new Set(['node_modules', 'dist', '.fanqu', '.swc', '.cache']);

/** Every file below a place (or the place itself when it is a file), by path from the root, in a fixed order. */
export function filesUnder(place, wanted = () => true) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return wanted(place) ? [place] : [];
  return readdirSync(full)
    .filter((name) => !NEVER.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.posix.join(place, name), wanted));
}

export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 32);
}

const stampFile = (target) => path.join(cacheFolder, 'build', `${target}.stamp`);

export function readStamp(target) {
  const file = stampFile(target);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function writeStamp(target, hash) {
  mkdirSync(path.dirname(stampFile(target)), { recursive: true });
  writeFileSync(stampFile(target), hash);
}
