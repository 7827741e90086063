import type { RoomArt } from '@fanqu/shared/stage/art';
import type { Skin } from '@fanqu/shared/stage/skin';
import { type BrandColours, skinFor } from '@fanqu/shared/stage/themes';
import { sprites } from '../assets/made/sprites';

type Theme = Readonly<Record<string, unknown>>;

export function skinOf(art: RoomArt, brand: BrandColours, theme: Theme): Skin {
  return skinFor(brand, art.theme.colours, theme.colours);
}

/** A campaign may name a sprite that this phone does not carry, or lack a word that is newer than it: the room's own stands in. */
export function themeFor(art: RoomArt, given: Theme): Theme {
  const carried = (name: unknown): boolean =>
    typeof name === 'string' && (art.sprites.includes(name) || sprites[name] !== undefined);
  const entries = Object.entries(art.theme).map(([key, own]) => {
    const value = given[key];
    const isSprite = typeof own === 'string' && art.sprites.includes(own);
    const fits = value !== undefined && typeof value === typeof own && (!isSprite || carried(value));
    return [key, fits ? value : own];
  });
  return Object.fromEntries(entries) as Theme;
}

/** A word of the theme that rooms agree on (`hint`, `done`, `go`), if it has it. */
export function wordOf(theme: Theme, name: string): string | null {
  const word = theme[name];
  return typeof word === 'string' && word !== '' ? word : null;
}
