import net from 'node:net';

const REACH_WITHIN_MS = 3000;

/** The services the environment points to, or null when it points to none. */
export function namedServices(env = process.env) {
  const { FANQU_MYSQL_URL: mysql, FANQU_REDIS_URL: redis } = env;
  return mysql && redis ? { FANQU_MYSQL_URL: mysql, FANQU_REDIS_URL: redis } : null;
}

const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: REACH_WITHIN_MS });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

async function faultOf([name, text]) {
  const fallback = text.startsWith('redis') ? 6379 : 3306;
  const { hostname, port } = new URL(text);
  if (await answers(hostname, Number(port || fallback))) return null;
  return `${name} is set, but nothing answers at ${hostname}:${port || fallback}`;
}

/** A sentence for each named service that is out of reach. */
export async function outOfReach(services) {
  const faults = await Promise.all(Object.entries(services).map(faultOf));
  return faults.filter((fault) => fault !== null);
}
