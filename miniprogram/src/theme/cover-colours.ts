import type { BrandTheme } from '@fanqu/shared/api/brand';
import type { Skin } from '@fanqu/shared/stage/skin';
import { skinFor } from '@fanqu/shared/stage/themes';
import { scenery } from '../assets/made/scenery';

/** A cover wears what its room wears: the room's own scenery, or the festival's. */
export function coverColours(brand: BrandTheme, gameId: string): Skin {
  return skinFor(brand, scenery[gameId]);
}
