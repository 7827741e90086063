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
const CONSOLE = join(__dirname, '../src');

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
      const wanted = new Set([...namesInConsole(), ...namesInRooms(), ...PRIZE_SPRITES, ...AVATAR_SPRITES]);
      for (const name of wanted) {
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

/** Every quoted word of the rooms' files that looks like a sprite name; those that are none are dropped later. */
const namesInRooms = () => names(ROOMS, /(about|theme|config|paint)\.ts$/, /'([a-z0-9]+(?:-[a-z0-9]+)*)'/g);

/** `<Sprite name="…">`, `sprite="…"` and quoted names beside them in the console's own pages. */
const namesInConsole = () =>
  names(CONSOLE, /\.tsx?$/, /(?:sprite|name|\?\?|UNKNOWN|: )[ ={]*["']([a-z]+(?:-[a-z]+)*)["']/g);

function names(folder: string, wanted: RegExp, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(name)])
    .map((match) => match[1]);
}
