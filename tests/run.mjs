// npm test [-- unit api story weapp]: every test, or the named kinds. Ends with one line: N passed, N failed.
import { existsSync } from 'node:fs';
import { build } from '../server/deploy/steps/build.mjs';
import { checkNode, ensureInstalled } from '../server/deploy/steps/install.mjs';
import { at } from '../server/deploy/steps/paths.mjs';
import { Plain, command, say, took } from '../server/deploy/steps/progress.mjs';
import { namedServices, outOfReach } from './services.mjs';

const KINDS = ['unit', 'api', 'story', 'weapp'];
const NO_SERVICES =
  'FANQU_MYSQL_URL and FANQU_REDIS_URL are not both set: the API tests and the story ran on SQLite only.';

function readKinds(words) {
  const unknown = words.filter((word) => !KINDS.includes(word));
  if (unknown.length > 0)
    throw new Plain(`There is no kind of test called ${unknown.join(', ')}; there are ${KINDS.join(', ')}.`);
  return words.length > 0 ? words : KINDS;
}

const main = 'jest.config.cjs';
const whole = 'jest.e2e.config.cjs';

const unit = () => ({
  title: 'unit, laws and architecture',
  config: main,
  patterns: ['--testPathIgnorePatterns=/node_modules/', '--testPathIgnorePatterns=tests/api/'],
});
const api = (where, env) => ({ title: `API on ${where}`, config: main, patterns: ['tests/api/'], env });
const story = (where, env) => ({
  title: `story on ${where}`,
  config: whole,
  patterns: ['tests/e2e/', 'tests/support/'],
  env,
});
const weapp = () => ({ title: 'mini-program (weapp)', config: whole, patterns: ['tests/weapp/'] });

/** The suites in the order they run: what fails soonest comes first, what needs a build last. */
function suitesOf(kinds, services) {
  const wants = (kind) => kinds.includes(kind);
  const both = (suite) => [suite('SQLite', {}), ...(services ? [suite('MySQL and Redis', services)] : [])];
  return [
    ...(wants('unit') ? [unit()] : []),
    ...(wants('api') ? both(api) : []),
    ...(wants('story') ? both(story) : []),
    ...(wants('weapp') ? [weapp()] : []),
  ];
}

function without(kinds, missing, why) {
  say(why);
  return kinds.filter((kind) => kind !== missing);
}

async function all() {
  const startedAt = Date.now();
  checkNode();
  await ensureInstalled();
  const { runJest, servicesEnv } = await import('./suites.mjs');
  const asked = readKinds(process.argv.slice(2));
  const weappIsBuilt = existsSync(at('miniprogram/dist/weapp/app.json'));
  const kinds = weappIsBuilt
    ? asked
    : without(asked, 'weapp', 'The weapp is not built (npm run build:weapp): its tests are left out.');
  const services = namedServices();
  const faults = services ? await outOfReach(services) : [];
  faults.forEach((fault) => say(`✗ ${fault}`));
  if (kinds.some((kind) => kind === 'api' || kind === 'story')) await build('start');
  const results = [];
  for (const suite of suitesOf(kinds, faults.length === 0 ? services && servicesEnv() : null))
    results.push(await runJest(suite));
  conclude(results, faults, services, startedAt);
}

function conclude(results, faults, services, startedAt) {
  const passed = results.reduce((sum, each) => sum + each.passed, 0);
  const failed = results.reduce((sum, each) => sum + each.failed, faults.length);
  say('');
  results.forEach((each) =>
    say(`${each.failed === 0 ? '✓' : '✗'} ${each.title}: ${each.passed} passed, ${each.failed} failed`),
  );
  faults.forEach((fault) => say(`✗ ${fault}`));
  if (!services) say(NO_SERVICES);
  say(`All of it took ${took(startedAt)}.`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

await command(all);
