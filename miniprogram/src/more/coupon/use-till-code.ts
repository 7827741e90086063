import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import type { CouponCode } from '@fanqu/shared/api/coupon';
import { type ApiError, asApiError } from '../../api/error';
import { request } from '../../api/request';

interface TillCode {
  code: CouponCode | null;
  fault: ApiError | null;
  renew: () => void;
}

/** Refusals that mean the coupon itself has changed: redeemed at the till a moment ago, most likely. */
const GONE: ReadonlySet<string> = new Set(['COUPON_USED', 'COUPON_EXPIRED', 'COUPON_NOT_YET', 'NOT_FOUND']);

/** A code that renews itself as it runs out, only while the page is in front. */
export function useTillCode(couponId: string, onGone: () => Promise<void>): TillCode {
  const [code, setCode] = useState<CouponCode | null>(null);
  const [fault, setFault] = useState<ApiError | null>(null);
  const shown = useRef(true);

  const renew = useCallback(async () => {
    setFault(null);
    try {
      setCode(await request<CouponCode>('POST', `/api/m/coupons/${encodeURIComponent(couponId)}/code`));
    } catch (thrown) {
      const refused = asApiError(thrown);
      if (GONE.has(refused.code)) return onGone();
      setFault(refused);
    }
  }, [couponId, onGone]);

  useEffect(() => void renew(), [renew]);
  useEffect(() => {
    if (!code) return;
    const timer = setTimeout(() => shown.current && void renew(), Math.max(1_000, code.expiresAt - Date.now()));
    return () => clearTimeout(timer);
  }, [code, renew]);
  useDidHide(() => {
    shown.current = false;
  });
  useDidShow(() => {
    if (!shown.current) void renew();
    shown.current = true;
  });
  return { code, fault, renew: () => void renew() };
}
