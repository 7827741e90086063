import { useEffect, useState } from 'react';

/** Whole seconds until then, redrawn once a second; 0 when it has passed or there is none. */
export function useCountdown(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  const over = until === null || until <= now;
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return over ? 0 : Math.ceil((until - now) / 1000);
}
