/**
 * The module loader of the mini-program: `require` by path inside one package, and none of the browser's own globals,
 * so that what would fail on a phone fails here too.
 */

/** A browser has these and a phone does not. They are given as parameters, all of them undefined. */
const NOT_ON_A_PHONE = [
  ...['window', 'document', 'self', 'parent', 'top', 'frames', 'location', 'history', 'navigator', 'screen'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'crypto'],
  ...['fetch', 'XMLHttpRequest', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'File', 'FileReader'],
  ...['WebSocket', 'EventSource', 'Worker', 'BroadcastChannel', 'MessageChannel', 'AbortController', 'AbortSignal'],
  ...['Image', 'Audio', 'AudioContext', 'OffscreenCanvas', 'ImageData', 'Path2D', 'DOMParser', 'MutationObserver'],
  ...[
    'ResizeObserver',
    'IntersectionObserver',
    'Element',
    'HTMLElement',
    'Node',
    'Event',
    'CustomEvent',
    'EventTarget',
  ],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'getComputedStyle', 'matchMedia'],
  ...['alert', 'confirm', 'prompt', 'open', 'atob', 'btoa', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams'],
  ...['structuredClone', 'queueMicrotask', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'process', 'Buffer'],
];

const PARAMETERS = ['module', 'exports', 'require', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp'];
const MORE = ['getCurrentPages', 'global', 'globalThis', ...NOT_ON_A_PHONE];

function resolve(from, specifier) {
  const parts = specifier.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return path.endsWith('.js') ? path : `${path}.js`;
}

/** `sources` maps paths to texts; `globalsOf(path)` gives App, Page and the rest as that file sees them. */
export function moduleLoader(sources, globalsOf) {
  const cache = new Map();
  const world = { setTimeout, clearTimeout, setInterval, clearInterval, console, Promise, Math, Date, JSON };
  const load = (path) => {
    if (cache.has(path)) return cache.get(path).exports;
    if (!(path in sources)) throw new Error(`module "${path}" is not defined`);
    const module = { exports: {} };
    cache.set(path, module);
    const given = globalsOf(path);
    const require = (specifier) => load(resolve(path, specifier));
    const values = [module, module.exports, require, given.wx, given.App, given.Page, given.Component, given.Behavior];
    const run = new Function(...PARAMETERS, ...MORE, `${sources[path]}\n//# sourceURL=weapp:///${path}`);
    run.call(undefined, ...values, given.getApp, given.getCurrentPages, world, world);
    return module.exports;
  };
  return load;
}
