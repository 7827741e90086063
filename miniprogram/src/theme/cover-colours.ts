import { toHex, toOklch } from '@fanqu/shared/stage/colour';
import type { Skin } from '@fanqu/shared/stage/skin';
import { skinFor } from '@fanqu/shared/stage/themes';
import type { BrandTheme } from '@fanqu/shared/api/brand';

/** How far a shelf turns from the brand's hue: neighbours on a page differ, the brand still leads. */
const TURNS: Record<string, number> = { luck: 25, arcade: 235, puzzle: 165, quiz: 60, habit: 45, social: 325 };

/** The scenery of a cover. A festival dresses all shelves alike. */
export function coverColours(brand: BrandTheme, gameId: string): Skin {
  if (brand.festival !== 'brand') return skinFor(brand);
  const tone = toOklch(brand.accent);
  const turn = TURNS[gameId.split('/')[0] ?? ''] ?? 0;
  return skinFor({ ...brand, accent: toHex({ l: 0.62, c: 0.16, h: (tone.h + turn) % 360 }) });
}
