import {
  AimOutlined,
  AuditOutlined,
  BankOutlined,
  CreditCardOutlined,
  CrownOutlined,
  FunnelPlotOutlined,
  GiftOutlined,
  ScanOutlined,
  SendOutlined,
  SettingOutlined,
  ShopOutlined,
  TagsOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { Permission } from '@fanqu/shared/api/staff';
import type { ReactNode } from 'react';

export interface Place {
  path: string;
  name: PlaceName;
  group: 'play' | 'people' | 'sense' | 'house';
  icon: ReactNode;
  /** Without it, the place is not shown; null: everyone. */
  needs: Permission | null;
}

export type PlaceName =
  | 'campaigns'
  | 'prizes'
  | 'coupons'
  | 'deliveries'
  | 'desk'
  | 'members'
  | 'cardImports'
  | 'levels'
  | 'funnel'
  | 'brand'
  | 'stores'
  | 'staff'
  | 'audit'
  | 'account';

/** Every place of the console, in the order of the menu; the first one that a role may see is its home. */
export const PLACES: readonly Place[] = [
  { path: '/campaigns', name: 'campaigns', group: 'play', icon: <AimOutlined />, needs: 'campaigns.read' },
  { path: '/prizes', name: 'prizes', group: 'play', icon: <GiftOutlined />, needs: 'prizes.read' },
  { path: '/coupon-templates', name: 'coupons', group: 'play', icon: <TagsOutlined />, needs: 'coupons.read' },
  { path: '/deliveries', name: 'deliveries', group: 'play', icon: <SendOutlined />, needs: 'prizes.read' },
  { path: '/desk', name: 'desk', group: 'play', icon: <ScanOutlined />, needs: 'coupons.redeem' },
  { path: '/members', name: 'members', group: 'people', icon: <TeamOutlined />, needs: 'members.read' },
  { path: '/card-imports', name: 'cardImports', group: 'people', icon: <CreditCardOutlined />, needs: 'cards.import' },
  { path: '/levels', name: 'levels', group: 'people', icon: <CrownOutlined />, needs: 'members.read' },
  { path: '/funnel', name: 'funnel', group: 'sense', icon: <FunnelPlotOutlined />, needs: 'reports.read' },
  { path: '/brand', name: 'brand', group: 'house', icon: <SettingOutlined />, needs: 'brand.read' },
  { path: '/stores', name: 'stores', group: 'house', icon: <ShopOutlined />, needs: 'brand.read' },
  { path: '/staff', name: 'staff', group: 'house', icon: <BankOutlined />, needs: 'staff.manage' },
  { path: '/audit', name: 'audit', group: 'house', icon: <AuditOutlined />, needs: 'audit.read' },
  { path: '/account', name: 'account', group: 'house', icon: <UserOutlined />, needs: null },
];

export const PLACE_GROUPS = ['play', 'people', 'sense', 'house'] as const;

export const placesFor = (permissions: readonly string[]): Place[] =>
  PLACES.filter((place) => place.needs === null || permissions.includes(place.needs));
