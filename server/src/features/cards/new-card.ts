import type { Vault } from '../../platform/auth/vault';
import type { Card } from './card.entity';
import { newCardNo } from './card-no';

/** A card for somebody without one: nobody's yet, and nothing on it. */
export function newCard(brandId: string, phone: string, openedAt: number, vault: Vault): Card {
  return {
    brandId,
    no: newCardNo(),
    phoneIndex: vault.blind(phone),
    phoneSealed: vault.seal(phone),
    nameSealed: null,
    importedGrowth: 0,
    importedPoints: 0,
    openedAt,
    memberId: null,
    boundAt: null,
    mergeId: null,
  };
}
