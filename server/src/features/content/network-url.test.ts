import type { NetworkInterfaceInfo } from 'node:os';
import { networkUrlOf } from './network-url';

const at = (address: string, over: object = {}): NetworkInterfaceInfo =>
  ({ address, family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null, ...over }) as NetworkInterfaceInfo;

describe('how a phone in the same Wi-Fi reaches this machine', () => {
  it.each(['192.168.1.20', '10.0.0.7', '172.20.1.1'])('by %s', (address) => {
    expect(networkUrlOf({ lo: [at('127.0.0.1', { internal: true })], en0: [at(address)] }, 3000)).toBe(
      `http://${address}:3000`,
    );
  });

  it.each([
    ['only itself', at('127.0.0.1', { internal: true })],
    ['a public address', at('8.8.8.8')],
    ['172.32 is not private', at('172.32.0.1')],
    ['IPv6', at('fe80::1', { family: 'IPv6' })],
  ])('not at all: %s', (_, address) => {
    expect(networkUrlOf({ en0: [address], en1: undefined }, 3000)).toBeNull();
  });
});
