/** The stack of pages: what WeChat does on navigateTo, switchTab and the rest, with the same order of life's events. */

const split = (url) => {
  const [path, query = ''] = url.replace(/^\//, '').split('?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
  const options = Object.fromEntries(pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]));
  return { route: path.replace(/\.html$/, ''), options };
};

export class Pages {
  constructor({ app, mount, load }) {
    this.app = app;
    this.mount = mount;
    this.load = load;
    this.stack = [];
    this.tabs = new Map();
    /** Told whenever another page is on top. */
    this.changed = () => undefined;
  }

  get top() {
    return this.stack.at(-1);
  }

  isTab(route) {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === route) ?? false;
  }

  open(url) {
    const { route, options } = split(url);
    this.load(route);
    const page = this.mount(route);
    Object.assign(page.caller, { route, __route__: route, options });
    page.route = route;
    page.caller.onLoad?.(options);
    return page;
  }

  show(page) {
    this.stack.forEach((each) => (each.box.hidden = each !== page));
    page.box.classList.toggle('above-tabs', this.isTab(page.route));
    this.changed();
    page.caller.onShow?.();
    if (page.isReady) return;
    page.isReady = true;
    page.caller.onReady?.();
  }

  close(page) {
    page.caller.onUnload?.();
    page.remove();
  }

  navigateTo(url) {
    if (this.stack.length >= 10) throw new Error('navigateTo:fail webview count limit exceed');
    if (this.isTab(split(url).route)) throw new Error('navigateTo:fail can not navigateTo a tabbar page');
    const page = this.open(url);
    this.top?.caller.onHide?.();
    this.stack.push(page);
    this.show(page);
  }

  redirectTo(url) {
    if (this.isTab(split(url).route)) throw new Error('redirectTo:fail can not redirectTo a tabbar page');
    const page = this.open(url);
    this.close(this.stack.pop());
    this.stack.push(page);
    this.show(page);
  }

  navigateBack(delta = 1) {
    const leaving = this.stack.splice(Math.max(1, this.stack.length - delta));
    leaving.reverse().forEach((page) => this.close(page));
    this.show(this.top);
  }

  reLaunch(url) {
    const old = this.stack.splice(0);
    old.forEach((page) => this.close(page));
    this.tabs.clear();
    const page = this.open(url);
    if (this.isTab(page.route)) this.tabs.set(page.route, page);
    this.stack.push(page);
    this.show(page);
  }

  switchTab(url) {
    const { route } = split(url);
    if (!this.isTab(route)) throw new Error(`switchTab:fail can not switch to no-tabBar page "${route}"`);
    const old = this.stack.splice(0);
    old.filter((page) => !this.isTab(page.route)).forEach((page) => this.close(page));
    const before = old.find((page) => this.isTab(page.route));
    if (before && before.route !== route) before.caller.onHide?.();
    const page = this.tabs.get(route) ?? this.open(url);
    this.tabs.set(route, page);
    this.tabs.forEach((each) => (each.box.hidden = each !== page));
    this.stack.push(page);
    this.show(page);
  }
}
