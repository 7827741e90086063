import type { GameKind } from '../play/rules';

/** GET /api/c/games and GET /api/games (public gallery) → GameView[]: what the library knows about each room. */
export interface GameView {
  /** 'arcade/catch-stars' */
  id: string;
  shelf: string;
  kind: GameKind;
  title: { zh: string; en: string };
  blurb: { zh: string; en: string };
  cover: string;
  seconds: number;
  aims: string[];
  scoreUnit: { zh: string; en: string };
  rulesVersion: number;
  /** JSON Schema with labels, units, bounds, defaults. */
  configSchema: Record<string, unknown>;
  configDefault: Record<string, unknown>;
  presets: { key: string; title: { zh: string; en: string }; config: Record<string, unknown> }[];
  /** JSON Schema of the skin, as configSchema is of the settings. */
  themeSchema: Record<string, unknown>;
  themeDefault: Record<string, unknown>;
  /** luck: places on the picture with default settings; else null. */
  places: number | null;
  maxScore: number | null;
}
