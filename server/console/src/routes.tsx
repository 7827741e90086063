import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Guarded, useStaff } from './auth/staff';
import { Broken, Lost } from './shell/lost';
import { placesFor } from './shell/places';
import { Shell } from './shell/shell';

/** Each page is its own chunk; its module exports the page as `default`. */
const page = (path: string, load: () => Promise<{ default: ComponentType }>) => ({
  path,
  lazy: async () => ({ Component: (await load()).default }),
});

export const router = createBrowserRouter(
  [
    { ...page('/sign-in', () => import('./auth/sign-in')), hydrateFallbackElement: <></>, errorElement: <Broken /> },
    {
      path: '/',
      element: (
        <Guarded>
          <Shell />
        </Guarded>
      ),
      hydrateFallbackElement: <></>,
      errorElement: <Broken />,
      children: [
        { index: true, Component: Home },
        page('campaigns', () => import('./pages/campaigns/campaigns-page')),
        page('campaigns/new', () => import('./pages/campaigns/gallery-page')),
        page('campaigns/:id', () => import('./pages/campaigns/campaign-page')),
        page('campaigns/:id/:tab', () => import('./pages/campaigns/campaign-page')),
        page('prizes', () => import('./pages/prizes/prizes-page')),
        page('coupon-templates', () => import('./pages/coupons/templates-page')),
        page('deliveries', () => import('./pages/deliveries/deliveries-page')),
        page('desk', () => import('./pages/desk/desk-page')),
        page('members', () => import('./pages/members/members-page')),
        page('members/:id', () => import('./pages/members/member-page')),
        page('card-imports', () => import('./pages/cards/imports-page')),
        page('card-imports/:id', () => import('./pages/cards/import-page')),
        page('levels', () => import('./pages/cards/levels-page')),
        page('funnel', () => import('./pages/funnel/funnel-page')),
        page('brand', () => import('./pages/brand/brand-page')),
        page('stores', () => import('./pages/house/stores-page')),
        page('staff', () => import('./pages/house/staff-page')),
        page('audit', () => import('./pages/house/audit-page')),
        page('account', () => import('./pages/house/account-page')),
        { path: '*', Component: Lost },
      ],
    },
  ],
  { basename: '/console' },
);

function Home() {
  const { permissions, role } = useStaff();
  const [first] = placesFor(permissions);
  // A guide stands at the till.
  return <Navigate to={role === 'guide' ? '/desk' : (first?.path ?? '/account')} replace />;
}
