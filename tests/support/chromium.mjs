// Prints where a Chromium is: the system's own, else the one of @sparticuz/chromium, unpacked once into this checkout.
// A script of its own because that package is an ES module, which jest cannot load.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder } from '../../server/deploy/steps/paths.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'Google Chrome', 'chrome.exe'];
const PLACES = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:/Program Files/Google/Chrome/Application',
];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findSystem = () => PLACES.flatMap((place) => NAMES.map((name) => path.join(place, name))).find(isProgram) ?? null;

/** The package unpacks into the temporary folder; it is given one of ours, which takes its name only when it is whole. */
async function unpack(folder) {
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  process.env.TMPDIR = part;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  const packed = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin');
  await inflate(path.join(packed, 'al2023.tar.br'));
  if (existsSync(folder)) rmSync(part, { recursive: true });
  else renameSync(part, folder);
}

/** A bare machine lacks a few libraries that the package carries too; where the system has them, its own are used. */
function librariesFor(folder, executablePath) {
  const alone = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  return alone.status === 0 ? {} : { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
}

async function ownChromium() {
  const folder = path.join(cacheFolder, 'chromium');
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = path.join(folder, 'chromium');
  return { executablePath, env: librariesFor(folder, executablePath) };
}

const system = findSystem();
const found = system ? { executablePath: system, env: {} } : await ownChromium();
process.stdout.write(JSON.stringify(found));
