import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerApi } from './api/gate';
import { answerControl } from './control/control';
import { newWorld, type AppOptions, type WorldOptions } from './new-world';
import { readRequest, send, jsonAnswer } from './http';
import { PAGE } from './page/page';
import { keepSnapshot } from './snapshot';
import type { World } from './state/world';

export interface SandboxOptions extends WorldOptions {
  /** 0 takes a free port. */
  port: number;
  apps?: AppOptions[];
  /** A file that keeps apps and persons over a restart. */
  statePath?: string;
}

export interface Sandbox {
  url: string;
  close(): Promise<void>;
}

/** Starts a stand-in for api.weixin.qq.com on the loopback address. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world = newWorld(options);
  const saveNow = options.statePath ? keepSnapshot(world, options.statePath) : () => undefined;
  const server = createServer((incoming, response) => {
    answer(world, incoming, response).catch((error: unknown) => answerBroken(response, error));
  });
  const port = await listen(server, options.port);
  return { url: `http://127.0.0.1:${port}`, close: () => close(server).then(saveNow) };
}

async function answer(world: World, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  if (request.path.startsWith('/_sandbox/')) return send(response, await answerControl(world, request));
  if (request.path === '/') return send(response, { status: 200, type: 'text/html; charset=utf-8', body: PAGE });
  await answerApi(world, request, response);
}

function answerBroken(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return;
  send(response, jsonAnswer({ error: String(error) }, 'application/json; charset=utf-8', 500));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
