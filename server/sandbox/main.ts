import { startSandbox } from './sandbox';
import type { AppOptions } from './new-world';

const DEMO_APPS = '[{"appid":"wx0000000000000001","secret":"sandbox-secret","name":"泛趣示例"}]';

/** Starts the sandbox from the environment; see README.md for the variables. */
async function main(): Promise<void> {
  const port = Number(process.env['SANDBOX_PORT'] ?? 3001);
  const apps = JSON.parse(process.env['SANDBOX_APPS'] ?? DEMO_APPS) as AppOptions[];
  const sandbox = await startSandbox({ port, apps, statePath: process.env['SANDBOX_STATE'] });
  process.stdout.write(`WeChat sandbox: ${sandbox.url}/\n`);
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

void main();
