import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AVATAR_SPRITES, PRIZE_SPRITES } from '../../../shared/src/api/sprites';
import type { Plugin } from 'vite';

interface IconSet {
  icons: Record<string, { body: string }>;
  width: number;
  height: number;
}

const BASE = '/console/sprites/';
const ROOMS = join(__dirname, '../../../shared/src/games');
/** Used by the console itself. */
const OWN = ['party-popper', 'wrapped-gift', 'sad-but-relieved-face', 'file-folder', 'magnifying-glass-tilted-left'];

/**
 * Emits Fluent Emoji sprites as files beside the console: prizes, avatars, and every one that a room names.
 * Only names that the icon set really has are emitted; the dev server answers any of them.
 */
export function sprites(): Plugin {
  const set = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
  const draw = (name: string): string | null => {
    const icon = set.icons[name];
    if (!icon) return null;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${set.width} ${set.height}">${icon.body}</svg>`;
  };
  return {
    name: 'fanqu-sprites',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = nameOf(request.url ?? '');
        const svg = name && draw(name);
        if (!svg) return next();
        response.setHeader('content-type', 'image/svg+xml');
        response.end(svg);
      });
    },
    generateBundle() {
      const names = new Set([...OWN, ...PRIZE_SPRITES, ...AVATAR_SPRITES, ...namesInRooms()]);
      for (const name of names) {
        const source = draw(name);
        if (source) this.emitFile({ type: 'asset', fileName: `sprites/${name}.svg`, source });
      }
    },
  };
}

function nameOf(url: string): string | null {
  if (!url.startsWith(BASE)) return null;
  return url.slice(BASE.length).replace(/\.svg.*$/, '');
}

/** Every quoted word of the rooms' files that looks like a sprite name. */
function namesInRooms(): string[] {
  if (!existsSync(ROOMS)) return [];
  return readdirSync(ROOMS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(about|theme|config|paint)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(ROOMS, file), 'utf8').matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)])
    .map((match) => match[1]);
}
