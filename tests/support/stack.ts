import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(__dirname, '../..');
const UP_WITHIN_MS = 300_000;
const DOWN_WITHIN_MS = 20_000;

/** What `npm start` starts, on ports and in a folder of its own. */
export interface Stack {
  url: string;
  sandboxUrl: string;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (text += part.toString()));
  return () => text;
}

async function untilUp(child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + UP_WITHIN_MS;
  while (!output().includes('is up')) {
    if (child.exitCode !== null) throw new Error(`npm start ended (${child.exitCode}):\n${output()}`);
    if (Date.now() > deadline) throw new Error(`npm start is not up yet:\n${output()}`);
    await sleep(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  const late = await Promise.race([gone.then(() => false), sleep(DOWN_WITHIN_MS, true, { ref: false })]);
  if (late) child.kill('SIGKILL');
}

/** While a story is being written: one that runs already, named by STACK_URL. */
const running = (url: string): Stack => ({ url, sandboxUrl: '', stop: async () => undefined });

/** Starts the whole stack by the very command a person types; `env` may point it to MySQL and Redis. */
export async function startStack(env: Record<string, string> = {}): Promise<Stack> {
  if (process.env['STACK_URL']) return running(process.env['STACK_URL']);
  const data = mkdtempSync(path.join(tmpdir(), 'fanqu-stack-'));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const ports = { PORT: String(port), SANDBOX_PORT: String(sandboxPort), FANQU_DATA: data };
  const child = spawn(process.execPath, ['server/deploy/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...ports, ...env },
  });
  const output = collect(child);
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await untilUp(child, output);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url: `http://localhost:${port}`, sandboxUrl: `http://127.0.0.1:${sandboxPort}`, stop };
}
