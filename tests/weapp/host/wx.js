/** `wx` as the mini-program sees it. What goes out of the phone (requests, login) goes to `outside`, which is real. */
import { selectorQuery } from './query.js';

/** WeChat answers by callbacks, always later, and `complete` last. */
function answer(options = {}, work) {
  Promise.resolve()
    .then(work)
    .then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (fault) => {
        const told = { errMsg: fault.message ?? String(fault), errno: fault.errno ?? 0 };
        options.fail?.(told);
        options.complete?.(told);
      },
    );
}

const PHONE = { brand: 'harness', model: 'harness', platform: 'devtools', system: 'harness', language: 'zh_CN' };
const APP = { version: '8.0.60', SDKVersion: '3.8.0', theme: 'light', fontSizeSetting: 16, host: { env: 'WeChat' } };

const screen = () => ({
  pixelRatio: devicePixelRatio,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  statusBarHeight: 20,
  screenTop: 0,
  safeArea: { left: 0, top: 20, right: innerWidth, bottom: innerHeight, width: innerWidth, height: innerHeight - 20 },
});

function storage() {
  const kept = new Map();
  const read = (key) => (kept.has(key) ? JSON.parse(kept.get(key)) : '');
  return {
    getStorageSync: read,
    setStorageSync: (key, value) => void kept.set(key, JSON.stringify(value)),
    removeStorageSync: (key) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorage: (options) => answer(options, () => ({ data: read(options.key) })),
    setStorage: (options) => answer(options, () => void kept.set(options.key, JSON.stringify(options.data))),
    removeStorage: (options) => answer(options, () => void kept.delete(options.key)),
  };
}

function requests(outside) {
  const request = (options) => {
    let isAborted = false;
    answer(options, async () => {
      const { url, method = 'GET', data, header = {}, timeout } = options;
      const told = await outside.request({ url, method, data, header, timeout });
      if (isAborted) throw new Error('request:fail abort');
      if (told.fault) throw new Error(`request:fail ${told.fault}`);
      return { ...told, errMsg: 'request:ok' };
    });
    return { abort: () => (isAborted = true), onHeadersReceived() {}, offHeadersReceived() {} };
  };
  return {
    request,
    login: (options) => answer(options, async () => ({ code: await outside.login(), errMsg: 'login:ok' })),
  };
}

const navigation = (pages) => ({
  navigateTo: (options) => answer(options, () => pages().navigateTo(options.url)),
  redirectTo: (options) => answer(options, () => pages().redirectTo(options.url)),
  reLaunch: (options) => answer(options, () => pages().reLaunch(options.url)),
  switchTab: (options) => answer(options, () => pages().switchTab(options.url)),
  navigateBack: (options) => answer(options, () => pages().navigateBack(options?.delta)),
});

function screens() {
  return {
    getWindowInfo: screen,
    getDeviceInfo: () => PHONE,
    getAppBaseInfo: () => ({ ...APP, language: PHONE.language }),
    getSystemInfoSync: () => ({ ...PHONE, ...APP, ...screen() }),
    getSystemInfo: (options) => answer(options, () => ({ ...PHONE, ...APP, ...screen() })),
    getMenuButtonBoundingClientRect: () => {
      const right = innerWidth - 7;
      return { width: 87, height: 32, top: 26, bottom: 58, right, left: right - 87 };
    },
    getNetworkType: (options) => answer(options, () => ({ networkType: 'wifi' })),
    setNavigationBarTitle: (options) => answer(options, () => undefined),
    setNavigationBarColor: (options) => answer(options, () => undefined),
    pageScrollTo: (options) => answer(options, () => scrollTo(0, options.scrollTop ?? 0)),
    nextTick: (work) => setTimeout(work),
  };
}

/** Things a test cannot feel or hear; that they were asked for is kept for the test to read. */
function felt(notes) {
  const note = (name) => (options) => {
    notes.push({ name, options: JSON.parse(JSON.stringify(options ?? {})) });
    answer(options, () => ({ errMsg: `${name}:ok` }));
  };
  const names = [
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'vibrateShort',
    'vibrateLong',
    'setClipboardData',
  ];
  const more = [
    'showShareMenu',
    'hideShareMenu',
    'updateShareMenu',
    'stopPullDownRefresh',
    'setTabBarBadge',
    'setTabBarStyle',
    'setTabBarItem',
    'setBackgroundColor',
    'reportEvent',
  ];
  return Object.fromEntries([...names, ...more].map((name) => [name, note(name)]));
}

function devices(outside) {
  const readFile = (options) =>
    answer(options, async () => ({ data: await outside.readFile(options.filePath, options.encoding) }));
  return {
    createWebAudioContext: () => new AudioContext(),
    getFileSystemManager: () => ({ readFile }),
    getAccountInfoSync: () => ({ miniProgram: { appId: outside.appid, envVersion: 'develop', version: '' } }),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    getLaunchOptionsSync: () => outside.launch,
    getEnterOptionsSync: () => outside.launch,
    canIUse: () => true,
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
}

const LISTENERS = [
  'NetworkStatusChange',
  'WindowResize',
  'ThemeChange',
  'AppShow',
  'AppHide',
  'Error',
  'KeyboardHeightChange',
];
const listeners = () =>
  Object.fromEntries(
    [...LISTENERS, 'UnhandledRejection', 'PageNotFound', 'MemoryWarning'].flatMap((name) => [
      [`on${name}`, () => undefined],
      [`off${name}`, () => undefined],
    ]),
  );

/** Anything not written here fails loudly with its name: better than a silent undefined. */
export function makeWx({ outside, pages, notes }) {
  const query = { createSelectorQuery: () => selectorQuery(() => pages().top.box) };
  const known = {
    ...storage(),
    ...requests(outside),
    ...navigation(pages),
    ...screens(),
    ...felt(notes),
    ...devices(outside),
    ...listeners(),
    ...query,
  };
  return known;
}
