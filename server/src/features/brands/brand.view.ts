import type { BrandSettings, BrandView } from '@fanqu/shared/api/brand';
import type { Brand } from './brand.entity';

/** What anyone may see of a brand. */
export function viewOf(brand: Brand): BrandView {
  const { id, appid, name, logoUrl, theme, organiser, contact, privacyVersion } = brand;
  return { id, appid, name, logoUrl, theme, organiser, contact, privacyVersion };
}

/** What staff may see and change. */
export function settingsOf(brand: Brand): BrandSettings {
  const { name, logoUrl, theme, organiser, contact, timeZone, welcome, invite, pointsLifeDays, slots, revision } =
    brand;
  return { name, logoUrl, theme, organiser, contact, timeZone, welcome, invite, pointsLifeDays, slots, revision };
}
