import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { at, root } from '../server/deploy/steps/paths.mjs';
import { say, took } from '../server/deploy/steps/progress.mjs';

const require = createRequire(import.meta.url);
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const SERVICES = ['FANQU_MYSQL_URL', 'FANQU_REDIS_URL'];

/** Nothing of the caller's may steer a test to a server it was not pointed at. */
function cleanEnv(extra) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('FANQU_') && name !== 'PORT');
  return { ...Object.fromEntries(kept), ...extra };
}

export const servicesEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => SERVICES.includes(name) || name === 'FANQU_REDIS_PREFIX'),
  );

const ended = (child) => new Promise((resolve) => child.once('exit', (code) => resolve(code)));

function readCounts(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && (code !== 0 || !success) ? 1 : failed };
}

/** Runs one suite of jest with an environment of its own and answers how many tests passed and failed. */
export async function runJest({ title, config, patterns = [], env = {} }) {
  const startedAt = Date.now();
  say(`\n— ${title}`);
  const report = at('artifacts/results', `${title.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = [jest, '-c', at('tests', config), '--json', `--outputFile=${report}`, '--maxWorkers=2', ...patterns];
  const child = spawn(process.execPath, ['--no-warnings', ...args], {
    cwd: root,
    env: cleanEnv(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const counts = readCounts(report, await ended(child));
  say(`— ${title}: ${counts.passed} passed, ${counts.failed} failed (${took(startedAt)})`);
  return { title, ...counts };
}
