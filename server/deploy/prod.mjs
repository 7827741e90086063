// npm run start:prod [migrate|worker]: the built server with nothing but the environment; see README.md in this folder.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkNode } from './steps/install.mjs';
import { at } from './steps/paths.mjs';
import { Plain, command } from './steps/progress.mjs';

const PARTS = { api: 'main', worker: 'worker', migrate: 'migrate' };

await command(async () => {
  checkNode();
  const part = process.argv[2] ?? 'api';
  if (!(part in PARTS)) throw new Plain(`start:prod runs api, worker or migrate, not "${part}".`);
  const script = at('server/dist/src', `${PARTS[part]}.js`);
  if (!existsSync(script)) throw new Plain('The server is not built yet. Run: npm run build');
  // Migrating needs no secret and no address, so it asks for nothing but the database.
  const mode = part === 'migrate' ? 'development' : 'production';
  const env = { ...process.env, FANQU_MODE: process.env.FANQU_MODE || mode };
  const child = spawn(process.execPath, ['--enable-source-maps', script], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
});
