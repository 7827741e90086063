import type { NetworkInterfaceInfo } from 'node:os';

type Networks = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Addresses of home and office networks: what a phone in the same Wi-Fi can reach. */
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** How a phone on the same Wi-Fi reaches this machine; null where there is no such network. */
export function networkUrlOf(networks: Networks, port: number): string | null {
  const all = Object.values(networks).flatMap((addresses) => addresses ?? []);
  const outside = all.find(({ family, internal, address }) => family === 'IPv4' && !internal && PRIVATE.test(address));
  return outside ? `http://${outside.address}:${port}` : null;
}
