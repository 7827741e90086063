import { DownOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Layout, Menu, type MenuProps } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { signOut, useStaff } from '../auth/staff';
import { Sprite } from '../ui/sprite';
import { speak } from '../words';
import { JumpPalette } from './jump-palette';
import { PLACE_GROUPS, placesFor } from './places';
import './shell.css';

export function Shell() {
  const [jumping, setJumping] = useState(false);
  return (
    <Layout className="shell">
      <Layout.Sider width={196} theme="light" breakpoint="lg" collapsedWidth={0} className="shell-side">
        <div className="shell-column">
          <BrandMark />
          <JumpButton onClick={() => setJumping(true)} />
          <Places />
          <Me />
        </div>
      </Layout.Sider>
      <Layout.Content className="shell-content">
        <Suspense>
          <Outlet />
        </Suspense>
      </Layout.Content>
      <JumpPalette open={jumping} setOpen={setJumping} />
    </Layout>
  );
}

function BrandMark() {
  const { brand } = useStaff();
  return (
    <Link to="/" className="shell-brand">
      <Sprite name="party-popper" size={22} />
      <span className="grow">{brand.name}</span>
    </Link>
  );
}

function JumpButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl ';
  return (
    <button type="button" className="shell-jump" onClick={onClick}>
      <SearchOutlined />
      <span className="grow">{t('jump.button')}</span>
      <kbd>{modifier}K</kbd>
    </button>
  );
}

function Places() {
  const { t } = useTranslation();
  const { permissions } = useStaff();
  const { pathname } = useLocation();
  const places = placesFor(permissions);
  const here = places.find((place) => pathname.startsWith(place.path));
  const items: MenuProps['items'] = PLACE_GROUPS.map((group) => ({
    key: group,
    type: 'group' as const,
    label: t(`places.groups.${group}`),
    children: places
      .filter((place) => place.group === group)
      .map((place) => ({
        key: place.path,
        icon: place.icon,
        label: <Link to={place.path}>{t(`places.${place.name}`)}</Link>,
      })),
  })).filter((group) => group.children.length > 0);
  return <Menu className="shell-menu" mode="inline" items={items} selectedKeys={here ? [here.path] : []} />;
}

function Me() {
  const { t, i18n } = useTranslation();
  const staff = useStaff();
  const goTo = useNavigate();
  const other = i18n.language === 'en' ? 'zh' : 'en';
  const items: MenuProps['items'] = [
    { key: 'account', label: t('places.account'), onClick: () => void goTo('/account') },
    { key: 'language', label: other === 'en' ? 'English' : '中文', onClick: () => speak(other) },
    { type: 'divider' },
    { key: 'out', label: t('signIn.out'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
      <Button type="text" className="shell-me">
        <span className="grow">
          {staff.name} <span className="faint">{t(`roles.${staff.role}`)}</span>
        </span>
        <DownOutlined className="faint" style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
