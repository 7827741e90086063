// npm run check: types, lint and format of the whole house. Every fault is shown, not only the first kind.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { at } from '../server/deploy/steps/paths.mjs';
import { ensureInstalled } from '../server/deploy/steps/install.mjs';
import { Plain, command, say, step } from '../server/deploy/steps/progress.mjs';
import { run } from '../server/deploy/steps/run.mjs';

const require = createRequire(import.meta.url);
const program = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

const types = (name, project) => ({
  name: `types-${name}`,
  title: `types of ${name}`,
  project,
  args: () => [program('typescript', 'bin/tsc'), '-p', at(project), '--noEmit', '--pretty', 'false'],
});

const checks = [
  types('shared, server and tests', 'tsconfig.json'),
  types('the mini-program', 'miniprogram/tsconfig.json'),
  types('the console', 'server/console/tsconfig.json'),
  {
    name: 'lint',
    title: 'lint',
    args: () => [
      program('eslint', 'bin/eslint.js'),
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      at('.fanqu/eslint'),
    ],
  },
  {
    name: 'format',
    title: 'format',
    args: () => [program('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
];

/** Two at a time: that is what a small machine can do at once. */
async function all(list, work) {
  const queue = [...list];
  const faults = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next).catch((fault) => faults.push(fault));
  };
  await Promise.all([worker(), worker()]);
  return faults;
}

await command(async () => {
  await ensureInstalled();
  await step('doors to the rooms', () => run('doors', [at('tests/doors.cjs')]));
  const wanted = checks.filter(({ project }) => !project || existsSync(at(project)));
  const faults = await all(wanted, ({ name, title, args }) =>
    step(title, () => run(name.replaceAll(/[ ,]+/g, '-'), args())),
  );
  faults.forEach((fault) => say(`\n${fault.message}`));
  if (faults.length > 0) throw new Plain(`${faults.length} of ${wanted.length} checks found faults.`);
  say(`${wanted.length} checks, nothing found.`);
});
