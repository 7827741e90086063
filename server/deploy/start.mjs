// npm start [-- --reset] [-- --logs]: everything a fresh clone needs, in order, and only what is stale.
import path from 'node:path';
import { build } from './steps/build.mjs';
import { stopChildren } from './steps/children.mjs';
import { checkNode, ensureInstalled } from './steps/install.mjs';
import { dataFolder } from './steps/paths.mjs';
import { needFree, networkAddress, readPort } from './steps/ports.mjs';
import { Plain, command, say, took } from './steps/progress.mjs';
import { claim, prepare, reset, stackEnv, startStack } from './steps/stack.mjs';

const FLAGS = new Set(['--reset', '--logs']);

function readFlags(words) {
  const unknown = words.filter((word) => !FLAGS.has(word));
  if (unknown.length > 0) throw new Plain(`npm start knows -- --reset and -- --logs, not ${unknown.join(' ')}.`);
  return { isReset: words.includes('--reset'), toTerminal: words.includes('--logs') };
}

function tellWhere({ port, sandboxPort, logFolder, startedAt, toTerminal }) {
  const network = networkAddress();
  say(`
  Fanqu 泛趣 is up (${took(startedAt)}).

    http://localhost:${port}/           three doors: the member's phone, the console, the API
    http://localhost:${port}/m/         the member mini-program (h5)
    http://localhost:${port}/console/   the console; its demo accounts are on the first page
    http://localhost:${port}/docs       the API
    http://localhost:${sandboxPort}/           the WeChat sandbox
${network ? `    http://${network}:${port}/   from a phone in the same network\n` : ''}
  ${toTerminal ? 'Ctrl-C stops everything.' : `Logs are in ${logFolder}. Ctrl-C stops everything.`}
`);
}

function stopOnSignal() {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    say('\n· stopping …');
    await stopChildren();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
  if (process.env.npm_lifecycle_event) stopWithParent(stop);
  return () => isStopping;
}

/** A signal that ends npm alone does not reach us; being handed to another parent does. */
function stopWithParent(stop) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop(), 1000).unref();
}

await command(async () => {
  const startedAt = Date.now();
  const { isReset, toTerminal } = readFlags(process.argv.slice(2));
  checkNode();
  const port = readPort('PORT', process.env.PORT, 3000);
  const sandboxPort = readPort('SANDBOX_PORT', process.env.SANDBOX_PORT, port + 1);
  const data = dataFolder();
  claim(data);
  await needFree('PORT', port, 'the server');
  await needFree('SANDBOX_PORT', sandboxPort, 'the WeChat sandbox');
  if (isReset) reset(data);
  await ensureInstalled();
  await build('start');
  const env = stackEnv({ port, sandboxPort, data });
  const logFolder = path.join(data, 'log');
  await prepare(env);
  const isStopping = stopOnSignal();
  const { died } = await startStack({ port, env, logFolder, toTerminal });
  tellWhere({ port, sandboxPort, logFolder, startedAt, toTerminal });
  const fault = await died;
  if (isStopping()) return;
  await stopChildren();
  throw fault;
});
