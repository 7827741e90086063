/** Where the mini-program's server and the WeChat sandbox are. */
export interface Server {
  url: string;
  appid: string;
}

interface Asked {
  url: string;
  method: string;
  data?: unknown;
  header: Record<string, string>;
  timeout?: number;
}

interface Told {
  statusCode?: number;
  data?: unknown;
  header?: Record<string, string>;
  fault?: string;
}

const REQUEST_MS = 60_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** wx.request over real HTTP; whatever address was built in, the server is the one under test. */
async function send(server: Server, { url, method, data, header, timeout }: Asked): Promise<Told> {
  const { pathname, search } = new URL(url);
  const target = new URL(pathname + search, server.url);
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && data && typeof data === 'object') {
    for (const [name, value] of Object.entries(data)) target.searchParams.set(name, String(value));
  }
  const body = isRead || data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data);
  const headers = body === undefined ? header : { 'content-type': 'application/json', ...header };
  const answer = await fetch(target, { method, headers, body, signal: AbortSignal.timeout(timeout ?? REQUEST_MS) });
  return {
    statusCode: answer.status,
    data: parse(await answer.text()),
    header: Object.fromEntries(answer.headers.entries()),
  };
}

async function loginCode({ url, appid }: Server, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/h5/login-code`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ appid, person }),
  });
  const { code } = (await answer.json()) as { code?: string };
  if (!code) throw new Error(`the sandbox gave no login code (${answer.status})`);
  return code;
}

/** Everything outside one person's phone. */
export const outsideOf = (server: Server, person: string) => ({
  request: (asked: Asked) => send(server, asked).catch((fault: Error) => ({ fault: fault.message })),
  login: () => loginCode(server, person),
  facts: () => ({
    appid: server.appid,
    launch: { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} },
  }),
});
