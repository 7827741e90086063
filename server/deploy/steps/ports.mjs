import net from 'node:net';
import os from 'node:os';
import { Plain } from './progress.mjs';

const canListen = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (fault) => resolve(fault.code === 'EADDRNOTAVAIL' || fault.code === 'EAFNOSUPPORT'));
    probe.once('listening', () => probe.close(() => resolve(true)));
    probe.listen({ port, host, exclusive: true });
  });

/** Free on every address of this machine, the older and the newer kind. */
export const isFree = async (port) => (await canListen(port, '0.0.0.0')) && (await canListen(port, '127.0.0.1'));

export function readPort(name, text, fallback) {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Plain(`${name} must be a whole number from 1 to 65535, not "${text}".`);
}

export async function needFree(name, port, what) {
  if (await isFree(port)) return;
  throw new Plain(
    `Port ${port} (${what}) is in use by another program. Stop that one, or choose another port: ${name}=${port + 100} npm start`,
  );
}

/** This machine's address in its own network, for a phone on the same Wi-Fi; null when it has none. */
export function networkAddress() {
  const addresses = Object.values(os.networkInterfaces()).flat();
  return addresses.find((each) => each?.family === 'IPv4' && !each.internal)?.address ?? null;
}
