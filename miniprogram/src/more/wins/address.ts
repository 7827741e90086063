import type { Address } from '@fanqu/shared/api/prize';

export const EMPTY_ADDRESS: Address = { name: '', phone: '', region: '', street: '' };

/** Which lines still lack something a courier needs. */
export function addressFaults(address: Address): (keyof Address)[] {
  const checks: Record<keyof Address, boolean> = {
    name: address.name.trim().length > 0,
    phone: /^1[3-9]\d{9}$/.test(address.phone),
    region: address.region.trim().length >= 2,
    street: address.street.trim().length >= 3,
  };
  return (Object.keys(checks) as (keyof Address)[]).filter((line) => !checks[line]);
}

export function tidy(address: Address): Address {
  const { name, phone, region, street } = address;
  return { name: name.trim(), phone, region: region.trim(), street: street.trim() };
}
