import { startSandbox } from './sandbox';
import type { AppOptions } from './new-world';

const DEMO_APPS = '[{"appid":"wxfanqudemo0000001","secret":"sandbox-secret","name":"泛趣示例"}]';

/** Starts the sandbox from the environment; see README.md for the variables. */
async function main(): Promise<void> {
  const port = Number(process.env['SANDBOX_PORT'] ?? 3001);
  const sandbox = await startSandbox({ port, apps: readApps(), statePath: process.env['SANDBOX_STATE'] });
  process.stdout.write(`WeChat sandbox: ${sandbox.url}/\n`);
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function readApps(): AppOptions[] {
  try {
    return JSON.parse(process.env['SANDBOX_APPS'] ?? DEMO_APPS) as AppOptions[];
  } catch {
    throw new Error('SANDBOX_APPS must be JSON: a list of {"appid", "secret", "name"}.');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`The WeChat sandbox did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
