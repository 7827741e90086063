import type { LuckRules } from '../../../play/rules';
import type { Config } from './config';

export const rules: LuckRules<Config> = {
  kind: 'luck',
  version: 1,
  places: (config) => config.places,
};

/** Which face each slice shows: prizes in order, over and over until the wheel is full. */
export function layout(config: Config, faces: number): number[] {
  if (faces < 1) return [];
  return Array.from({ length: config.places }, (_, slice) => slice % faces);
}

/** The slices that show this face; the picture stops at one of them. */
export function slicesOf(config: Config, faces: number, face: number): number[] {
  return layout(config, faces).flatMap((shown, slice) => (shown === face ? [slice] : []));
}
