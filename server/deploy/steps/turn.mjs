import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';
import { say } from './progress.mjs';

const LOOK_AGAIN_MS = 500;
const lock = path.join(cacheFolder, 'build', 'turn');

const lives = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
};

const holder = () => (existsSync(lock) ? Number(readFileSync(lock, 'utf8')) || null : null);

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    return false;
  }
}

const release = () => holder() === process.pid && rmSync(lock, { force: true });

/** One build at a time in one checkout: two would empty each other's output. A dead builder's turn is taken over. */
export async function inTurn(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; !take(); told = true) {
    const other = holder();
    if (other !== null && !lives(other)) rmSync(lock, { force: true });
    else if (!told) say(`· waiting for another build of this checkout (process ${other ?? 'unknown'}) …`);
    await sleep(LOOK_AGAIN_MS);
  }
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
  }
}
