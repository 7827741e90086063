import { useQuery } from '@tanstack/react-query';
import type { CouponTemplateView } from '@fanqu/shared/api/coupon';
import type { GameView } from '@fanqu/shared/api/game';
import type { PrizeView } from '@fanqu/shared/api/prize';
import type { StoreView } from '@fanqu/shared/api/staff';
import { get } from './request';
import { allRows } from './rows';

/** Short lists that pickers all over the console choose from. */
export const useGames = () =>
  useQuery({ queryKey: ['games'], queryFn: () => get<GameView[]>('games'), staleTime: 600_000 });

export const usePrizes = () =>
  useQuery({ queryKey: ['prizes', 'all'], queryFn: () => allRows<PrizeView>('prizes'), staleTime: 30_000 });

export const useTemplates = (enabled = true) =>
  useQuery({
    queryKey: ['coupon-templates', 'all'],
    queryFn: () => allRows<CouponTemplateView>('coupon-templates'),
    staleTime: 30_000,
    enabled,
  });

export const useStores = () =>
  useQuery({ queryKey: ['stores'], queryFn: () => get<StoreView[]>('stores'), staleTime: 300_000 });
