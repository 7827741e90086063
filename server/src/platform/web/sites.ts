import { join } from 'node:path';

/** A built front end: where it is served, where it lies, and which of its files carry their hash in the name. */
export interface Site {
  prefix: '/m/' | '/console/';
  folder: string;
  hashed: RegExp;
  title: string;
}

export function sitesIn(root: string): Site[] {
  return [
    {
      prefix: '/m/',
      folder: join(root, 'miniprogram/dist/h5'),
      hashed: /\.[0-9a-f]{8,}\.\w+$/,
      title: '会员小程序(h5)',
    },
    {
      prefix: '/console/',
      folder: join(root, 'server/console/dist'),
      hashed: /\/assets\/[^/]+-[\w-]{8}\.\w+$/,
      title: '运营后台',
    },
  ];
}

export const landingFolder = (root: string): string => join(root, 'server/deploy/landing');

const YEAR_S = 31_536_000;

/** A hashed name never changes its content; everything else is asked for again each time. */
export function cachingOf(file: string, hashed: RegExp): string {
  return hashed.test(file.replace(/\.(br|gz)$/, '')) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
}

/** What is shown where a front end has not been built. */
export function missingPage(title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title}</title>
  <style>
    body { font: 16px/1.7 system-ui, sans-serif; color: #3a2f2a; background: #fff6ef; margin: 0; }
    main { max-width: 30em; margin: 18vh auto 0; padding: 0 24px; }
    h1 { font-size: 22px; }
    code { background: #ffe3cf; border-radius: 6px; padding: 2px 8px; }
    p + p { color: #8a7a70; font-size: 14px; }
  </style>
  <main>
    <h1>${title}还没有构建好</h1>
    <p>在项目根目录运行 <code>npm start</code>,它会把缺的部分建好，再刷新这一页。</p>
    <p lang="en">Not built yet. Run <code>npm start</code> in the root folder of the repository, then reload.</p>
  </main>
</html>
`;
}
