import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, root } from './paths.mjs';
import { Plain } from './progress.mjs';

const GRACE_MS = 10_000;
const TAIL_LINES = 25;
const children = new Set();

const leash = at('server/deploy/steps/leash.cjs');
const tail = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

function output(name, folder, toTerminal) {
  if (toTerminal) return { file: null, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  const out = openSync(file, 'w');
  return { file, stdio: ['ignore', out, out, 'ipc'] };
}

/** Starts a part of the stack that runs until it is told to stop. `died` settles only when it ends by itself. */
export function startChild(name, script, { env, logFolder, toTerminal = false }) {
  const { file, stdio } = output(name, logFolder, toTerminal);
  // Its own group: Ctrl-C in the terminal reaches only the starter, which then stops its children in order.
  const detached = process.platform !== 'win32';
  const child = spawn(process.execPath, ['--enable-source-maps', '--require', leash, at(script)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
    detached,
  });
  children.add(child);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)));
  const died = ended.then((how) => {
    children.delete(child);
    const told = file ? `${tail(file)}\n\n` : '';
    return new Plain(`${told}The ${name} ended by itself (${how}).${file ? ` Its log is ${file}` : ''}`);
  });
  return { name, died };
}

/** Asks every child to finish what it accepted, and ends those that do not within ten seconds. */
export async function stopChildren() {
  const left = [...children];
  const gone = Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  left.forEach((child) => child.kill('SIGTERM'));
  if (left.length === 0) return;
  const patience = new AbortController();
  const late = sleep(GRACE_MS, 'late', { signal: patience.signal }).catch(() => 'stopped');
  if ((await Promise.race([gone, late])) === 'late') left.forEach((child) => child.kill('SIGKILL'));
  patience.abort();
}

process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
