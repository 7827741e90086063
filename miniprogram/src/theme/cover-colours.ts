import { toHex } from '@fanqu/shared/stage/colour';
import type { Skin } from '@fanqu/shared/stage/skin';
import { skinFor } from '@fanqu/shared/stage/themes';
import type { BrandTheme } from '@fanqu/shared/api/brand';

/** One hue a shelf, so that neighbours differ; none between 60 and 120, where a soft hill looks like mud. */
const HUES: Record<string, number> = { luck: 22, arcade: 268, puzzle: 205, quiz: 155, habit: 310, social: 355 };

/** The scenery of a cover. A festival dresses all shelves alike. */
export function coverColours(brand: BrandTheme, gameId: string): Skin {
  if (brand.festival !== 'brand') return skinFor(brand);
  const h = HUES[gameId.split('/')[0] ?? ''] ?? 22;
  return skinFor({ ...brand, accent: toHex({ l: 0.62, c: 0.19, h }) });
}
