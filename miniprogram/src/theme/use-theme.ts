import { useMemo } from 'react';
import type { BrandTheme } from '@fanqu/shared/api/brand';
import { useSession } from '../store/session';
import { type Steps, asStyle, stepsOf } from './steps';

const BEFORE_WE_KNOW: BrandTheme = { accent: '#e8553d', ink: '#2b2330', festival: 'brand' };

export function useBrandTheme(): BrandTheme {
  return useSession((state) => state.brand?.theme) ?? BEFORE_WE_KNOW;
}

export function useSteps(): Steps {
  const { accent, ink } = useBrandTheme();
  return useMemo(() => stepsOf(accent, ink), [accent, ink]);
}

export function useThemeStyle(): Record<string, string> {
  const steps = useSteps();
  return useMemo(() => asStyle(steps), [steps]);
}
