/** WeChat's built-in tags, as far as a browser has no such tag of its own. */

const STYLES = `
  html, body { margin: 0; height: 100%; background: #f6f4f2; overflow: hidden; }
  .wx-page { position: absolute; inset: 0; overflow-y: auto; background: inherit; }
  .wx-page[hidden] { display: none; }
  .wx-page.above-tabs { bottom: 50px; }
  view, scroll-view, swiper, picker, form, label, cover-view { display: block; }
  scroll-view { overflow: auto; }
  text { display: inline; white-space: pre-line; }
  image { display: inline-block; width: 320px; height: 240px; overflow: hidden; background: no-repeat 0 0 / 100% 100%; }
  canvas { display: block; width: 300px; height: 150px; }
  button { display: block; box-sizing: border-box; width: auto; margin: 0 auto; padding: 0 14px; border: 0;
    border-radius: 5px; background: #f8f8f8; color: #000; font: 18px/2.56 sans-serif; text-align: center; }
  input, textarea { border: 0; padding: 0; background: none; font: inherit; color: inherit; outline: 0; }
  .wx-tabs { position: absolute; z-index: 1; inset: auto 0 0; height: 50px; display: flex; background: #fff; }
  .wx-tabs[hidden] { display: none; }
  .wx-tab { flex: 1; display: grid; place-content: center; justify-items: center; font: 10px/1.6 sans-serif; }
  .wx-tab img { width: 27px; height: 27px; }
`;

const FIT = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: '100% 100%',
  widthFix: '100% auto',
  heightFix: 'auto 100%',
};

function dress(image) {
  const src = image.getAttribute('src');
  const mode = image.getAttribute('mode') ?? 'scaleToFill';
  image.style.backgroundImage = src ? `url("${src.replaceAll('"', '%22')}")` : '';
  image.style.backgroundSize = FIT[mode] ?? '100% 100%';
  image.style.backgroundPosition = mode.startsWith('aspect') ? 'center' : '0 0';
}

/** 750 rpx are the width of the screen in inline styles too; a browser would drop them. */
function measure(node) {
  const style = node.getAttribute('style');
  if (!style?.includes('rpx')) return;
  node.setAttribute(
    'style',
    style.replaceAll(/(-?\d*\.?\d+)rpx\b/g, (_all, size) => `calc(${size} * 100vw / 750)`),
  );
}

/** A value in WXML, a mere presence in HTML: `disabled=""` is false there and true here. */
function enable(node) {
  if (node.getAttribute('disabled') === '' || node.getAttribute('disabled') === 'false')
    node.removeAttribute('disabled');
}

const within = (node, wanted) => (node.querySelectorAll ? [node, ...node.querySelectorAll(wanted)] : []);

export function installTags() {
  const style = document.createElement('style');
  style.textContent = STYLES;
  document.head.prepend(style);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') measure(target);
      if (type === 'attributes') enable(target);
      if (type === 'attributes' && target.localName === 'image') dress(target);
      addedNodes.forEach((node) => {
        within(node, '[style]').forEach(measure);
        within(node, '[disabled]').forEach(enable);
        within(node, 'image')
          .filter((each) => each.localName === 'image')
          .forEach(dress);
      });
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['src', 'mode', 'style', 'disabled'],
  });
}

/** The tab bar that WeChat draws itself, from app.json. Answers what is to be done when another page is on top. */
export function drawTabs(app, pages) {
  const bar = document.createElement('div');
  bar.className = 'wx-tabs';
  for (const { pagePath, text, iconPath } of app.tabBar?.list ?? []) {
    const tab = document.createElement('div');
    tab.className = 'wx-tab';
    tab.setAttribute('role', 'tab');
    tab.innerHTML = `<img alt="" src="/${iconPath}"><span></span>`;
    tab.querySelector('span').textContent = text;
    tab.addEventListener('click', () => pages.switchTab(`/${pagePath}`));
    bar.append(tab);
  }
  document.body.append(bar);
  return () => (bar.hidden = !pages.isTab(pages.top.route));
}
