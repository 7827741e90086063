/** Boots a built mini-program in this page on glass-easel, WeChat's own component framework. */
import { MiniProgramEnv, glassEasel } from 'glass-easel-miniprogram-adapter';
import { moduleLoader } from './modules.js';
import { Pages } from './pages.js';
import { drawTabs, installTags } from './tags.js';
import { makeWx } from './wx.js';

const faults = [];
const notes = [];
const keep = (fault) => faults.push(String(fault?.stack ?? fault));

addEventListener('error', (event) => keep(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => keep(event.reason));

function makeCodeSpace({ templates, configs, styles }) {
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  const groupList = new Function(`return ${templates}`)();
  for (const path of Object.keys(groupList)) space.addCompiledTemplate(path, { groupList, content: groupList[path] });
  for (const [path, config] of Object.entries(configs)) space.addComponentStaticConfig(path, config);
  const backend = env.associateBackend();
  for (const [path, css] of Object.entries(styles)) {
    backend.registerStyleSheetContent(path, css);
    space.addStyleSheet(path, path);
  }
  return { space, backend };
}

/** Touches of the page go into the component tree, as WeChat's own view layer does. */
function listen(backend) {
  backend._$.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented() ? glassEasel.EventBubbleStatus.NoDefault : glassEasel.EventBubbleStatus.Normal;
  });
}

function mounter(space, backend) {
  return (route) => {
    const box = document.createElement('div');
    box.className = 'wx-page';
    const placeholder = document.createElement('div');
    box.append(placeholder);
    document.body.append(box);
    const root = backend.createRoot('view', space, route);
    root.attach(box, placeholder);
    const remove = () => {
      root.release();
      box.remove();
    };
    return { box, caller: root.get(), remove };
  };
}

const sibling = (from, path) => new URL(path, `http://x/${from}`).pathname.slice(1);

/** A page's own script, after those of the components it uses. */
function pageLoader(configs, load) {
  const loaded = new Set();
  const loadPage = (route) => {
    if (loaded.has(route)) return;
    loaded.add(route);
    Object.values(configs[route]?.usingComponents ?? {}).forEach((path) => loadPage(sibling(route, path)));
    load(`${route}.js`);
  };
  return loadPage;
}

export function boot(bundle, outside) {
  installTags();
  const { space, backend } = makeCodeSpace(bundle);
  listen(backend);
  let app = null;
  let pages = null;
  const wx = makeWx({ outside, pages: () => pages, notes });
  const common = {
    wx,
    App: (options) => (app = options),
    getApp: () => app,
    getCurrentPages: () => pages.stack.map((page) => page.caller),
  };
  const globalsOf = (path) => space.componentEnv(path.replace(/\.js$/, ''), (env) => ({ ...common, ...env }));
  const load = moduleLoader(bundle.sources, globalsOf);
  load('app.js');
  app.onLaunch?.(outside.launch);
  app.onShow?.(outside.launch);
  pages = new Pages({ app: bundle.app, mount: mounter(space, backend), load: pageLoader(bundle.configs, load) });
  pages.changed = drawTabs(bundle.app, pages);
  return { pages, faults, notes };
}
