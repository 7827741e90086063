import { existsSync, readFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { Plain, step } from './progress.mjs';
import { npmScript, run } from './run.mjs';

const OLDEST_NODE = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new Plain(
    `Fanqu needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. See https://nodejs.org`,
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Is what npm wrote down as installed just what the lock file asks for? Packages of other systems may be missing. */
export function isInstalled(lockFile = at('package-lock.json'), hiddenLock = at('node_modules/.package-lock.json')) {
  if (!existsSync(hiddenLock)) return false;
  const wanted = packagesOf(lockFile);
  const present = packagesOf(hiddenLock);
  return Object.entries(wanted).every(([place, { version, optional, peer, link }]) => {
    if (!place.includes('node_modules/') || link) return true;
    if (place in present) return present[place].version === version;
    return Boolean(optional || peer);
  });
}

export async function ensureInstalled() {
  if (isInstalled()) return;
  const title = 'install the packages of the lock file (a few minutes the first time)';
  await step(title, () => run('install', [npmScript(), 'ci', '--ignore-scripts', '--no-fund', '--no-audit']));
}
