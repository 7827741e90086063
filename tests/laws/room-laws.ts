import { readFileSync } from 'node:fs';
import type { TSchema } from '@sinclair/typebox';
import { check } from '@fanqu/shared/fields/check';
import { defaults } from '@fanqu/shared/fields/defaults';
import type { Shape } from '@fanqu/shared/fields/shape';
import { canonicalOf } from '@fanqu/shared/play/canonical';
import { contrast } from './contrast';
import { faultIf } from './plays';
import type { LuckRoom, Room } from './rooms';

const icons: { icons: Record<string, unknown> } = JSON.parse(
  readFileSync(require.resolve('@iconify-json/fluent-emoji-flat/icons.json'), 'utf8'),
);
const PRESETS = ['easy', 'standard', 'hard'];
/** WCAG AA for text. */
const READABLE = 4.5;

/** about.ts says where it stands and what it is. */
export function aboutFaults({ about, name, rules }: Room): string[] {
  const texts = [about.title, about.blurb, about.scoreUnit].flatMap(({ zh, en }) => [zh, en]);
  return [
    ...faultIf(`${about.shelf}/${about.id}` !== name, `about says ${about.shelf}/${about.id}`),
    ...faultIf(about.kind !== rules.kind, `about says ${about.kind}, the rules ${rules.kind}`),
    ...faultIf(!Number.isInteger(rules.version) || rules.version < 1, 'a version counts from 1'),
    ...faultIf(
      texts.some((text) => text.trim() === ''),
      'an empty text',
    ),
    ...faultIf(!(about.cover in icons.icons), `no sprite ${about.cover}`),
    ...faultIf(!Number.isInteger(about.seconds) || about.seconds < 1, 'seconds counts from 1'),
    ...faultIf(about.aims.length === 0, 'no aim'),
  ];
}

/** Defaults and presets pass their own check; 轻松, 标准, 挑战 in order; 标准 is the default. */
export function settingsFaults({ config, presets, theme }: Room): string[] {
  const standard = presets.find((preset) => preset.key === 'standard');
  return [
    ...checkFaults('defaults', config, defaults(config)),
    ...checkFaults('skin', theme, defaults(theme)),
    ...presets.flatMap((preset) => checkFaults(preset.key, config, preset.config)),
    ...faultIf(presets.map((preset) => preset.key).join() !== PRESETS.join(), 'presets are easy, standard, hard'),
    ...faultIf(canonicalOf(standard?.config ?? null) !== canonicalOf(defaults(config)), 'standard is not the default'),
  ];
}

/** Sprites exist and words can be read on every part of the scenery. */
export function skinFaults({ theme }: Room): string[] {
  const skin = defaults(theme) as Record<string, unknown>;
  const fields = Object.entries<Shape>(theme.properties ?? {});
  const sprites = fields.filter(([, shape]) => shape['x-widget'] === 'sprite').map(([name]) => String(skin[name]));
  const colours = (skin.colours ?? {}) as Record<string, string>;
  const grounds = ['sky', 'far', 'near', 'ground'].filter(
    (token) => contrast(colours[token] ?? '#000000', colours.ink ?? '#000000') < READABLE,
  );
  return [
    ...sprites.filter((sprite) => !(sprite in icons.icons)).map((sprite) => `no sprite ${sprite}`),
    ...grounds.map((token) => `ink cannot be read on ${token}`),
  ];
}

/** A luck room shows as many places as a campaign may have lines. */
export function placesFaults(room: LuckRoom): string[] {
  return room.presets.flatMap(({ key, config }) => {
    const places = room.rules.places(config);
    return faultIf(!Number.isInteger(places) || places < 4 || places > 16, `${key} has ${places} places`);
  });
}

function checkFaults(what: string, schema: TSchema, value: unknown): string[] {
  const checked = check(schema, value);
  return checked.ok ? [] : checked.faults.map((fault) => `${what}: ${fault.path} ${fault.text}`);
}
