import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from './paths.mjs';
import { Plain } from './progress.mjs';

const TAIL_LINES = 40;
const living = new Set();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const giveUp = () => process.exit(130);

process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

/** Only while a program runs: without a listener of ours the signal ends this process by itself. */
function keep(child) {
  if (living.size === 0) SIGNALS.forEach((signal) => process.on(signal, giveUp));
  living.add(child);
}

function letGo(child) {
  living.delete(child);
  if (living.size === 0) SIGNALS.forEach((signal) => process.off(signal, giveUp));
}

const tail = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

/** Runs a program to its end with its output in a log file; when it fails, the log's tail is the fault's text. */
export function run(name, args, { cwd = root, env = process.env } = {}) {
  const log = path.join(cacheFolder, 'log', `${name}.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const out = createWriteStream(log);
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  keep(child);
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      letGo(child);
      out.end(() => {
        if (code === 0) return resolve();
        reject(new Plain(`${tail(log)}\n\n${name} ended with ${signal ?? `code ${code}`}; the whole log is ${log}`));
      });
    });
  });
}

/** npm's own script, so that it runs by this very Node on every system. */
export function npmScript() {
  if (process.env.npm_execpath?.endsWith('.js')) return process.env.npm_execpath;
  const beside = path.resolve(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const windows = path.resolve(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  return process.platform === 'win32' ? windows : beside;
}
