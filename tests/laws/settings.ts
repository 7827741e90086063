import fc from 'fast-check';
import { check } from '@fanqu/shared/fields/check';
import { defaults } from '@fanqu/shared/fields/defaults';
import type { Shape } from '@fanqu/shared/fields/shape';
import type { Config, Room } from './rooms';

/** Any settings ops could save: every field anywhere within its bounds; lists stay at their default. */
export function anySettings(room: Room): fc.Arbitrary<Config> {
  const fields = Object.entries<Shape>(room.config.properties ?? {});
  const arbitraries = Object.fromEntries(fields.map(([name, shape]) => [name, anyValue(shape)]));
  return fc.record(arbitraries).filter((config) => check(room.config, config).ok);
}

function anyValue(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'integer') return wholeBetween(shape.minimum ?? 0, shape.maximum ?? 0, shape.multipleOf ?? 1);
  return fc.constant(shape.default);
}

/** The ends more often than their share: that is where bounds break. */
function wholeBetween(least: number, most: number, step: number): fc.Arbitrary<number> {
  const between = fc
    .integer({ min: Math.ceil(least / step), max: Math.floor(most / step) })
    .map((times) => times * step);
  return fc.oneof(fc.constant(least), fc.constant(most), between);
}

/** The settings every law is tried with: the defaults and all presets. */
export function usualSettings(room: Room): Config[] {
  return [defaults(room.config) as Config, ...room.presets.map((preset) => preset.config)];
}
