import { Injectable } from '@nestjs/common';
import type { Address } from '@fanqu/shared/api/prize';
import { Vault } from '../../platform/auth/vault';
import type { Delivery } from './win.entity';

/** Addresses are kept sealed. */
@Injectable()
export class AddressBook {
  constructor(private readonly vault: Vault) {}

  seal({ name, phone, region, street }: Address): string {
    return this.vault.seal(JSON.stringify({ name, phone, region, street }));
  }

  of({ address }: Delivery): Address | null {
    return address === null ? null : (JSON.parse(this.vault.unseal(address)) as Address);
  }
}
