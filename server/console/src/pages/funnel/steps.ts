import type { FunnelRow } from '@fanqu/shared/api/report';

export const FUNNEL_STEPS = [
  'visitors',
  'players',
  'pan',
  'card',
  'buyers',
] as const satisfies readonly (keyof FunnelRow)[];
export type FunnelStep = (typeof FUNNEL_STEPS)[number];
