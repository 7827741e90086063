import { shelves } from './games/shelves';

const more = [
  'card/index',
  'points/index',
  'wins/index',
  'coupon/index',
  'profile/index',
  'privacy/index',
  'rules/index',
  'draws/index',
];

export default {
  pages: ['pages/home/index', 'pages/games/index', 'pages/coupons/index', 'pages/me/index', 'pages/enter/index'],
  subPackages: [{ root: 'more', pages: more }, ...shelves],
  window: {
    navigationStyle: 'custom',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '',
    backgroundTextStyle: 'dark',
    backgroundColor: '#faf5f3',
  },
  tabBar: {
    color: '#7b7f88',
    selectedColor: '#c2412d',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('games', '玩一玩'), tab('coupons', '卡券'), tab('me', '我的')],
  },
  animation: true,
  lazyCodeLoading: 'requiredComponents',
};

function tab(name: string, text: string) {
  const icon = `assets/made/tab/${name}`;
  return { pagePath: `pages/${name}/index`, text, iconPath: `${icon}.png`, selectedIconPath: `${icon}-on.png` };
}
