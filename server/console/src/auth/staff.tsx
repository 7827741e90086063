import { useQuery } from '@tanstack/react-query';
import type { Permission, StaffView } from '@fanqu/shared/api/staff';
import { Button, Result, Spin } from 'antd';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { asRefusal } from '../api/refusal';
import { get, request } from '../api/request';
import { session } from '../api/session';

const StaffContext = createContext<StaffView | null>(null);

export function useStaff(): StaffView {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff outside of Guarded');
  return staff;
}

/** The one place that asks whether this role may press something; the server asks again. */
export function useMay(permission: Permission): boolean {
  return useStaff().permissions.includes(permission);
}

export const useToken = () => useSyncExternalStore(session.listen, session.token);

/** Everything behind the sign-in. When the session ends, the way back to this very page is kept. */
export function Guarded({ children }: { children: ReactNode }) {
  const token = useToken();
  const place = useLocation();
  if (token) return <Known>{children}</Known>;
  const back = place.pathname + place.search + place.hash;
  return <Navigate to={`/sign-in${back === '/' ? '' : `?back=${encodeURIComponent(back)}`}`} replace />;
}

function Known({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useQuery({ queryKey: ['me'], queryFn: () => get<StaffView>('me'), staleTime: 300_000 });
  if (me.data) return <StaffContext.Provider value={me.data}>{children}</StaffContext.Provider>;
  if (me.isPending) return <Spin fullscreen />;
  const again = <Button onClick={() => void me.refetch()}>{t('common.tryAgain')}</Button>;
  return <Result status="warning" title={asRefusal(me.error).text} extra={again} />;
}

/** Leaves for good: the token is forgotten whether or not the server hears of it, and nothing stays in memory. */
export async function signOut(): Promise<void> {
  await request('DELETE', 'session').catch(() => undefined);
  sessionStorage.clear();
  window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
}
