import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';

/** A built mini-program as the harness runs it: scripts as they are, templates and styles made ready for a browser. */
export interface Bundle {
  app: {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
    tabBar?: { list: { pagePath: string; text: string }[] };
  };
  sources: Record<string, string>;
  templates: string;
  configs: Record<string, { usingComponents?: Record<string, string> }>;
  styles: Record<string, string>;
}

export function filesOf(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(below, entry.name);
    return entry.isDirectory() ? filesOf(folder, file) : [file];
  });
}

/** `bindtap` and `catchtap` are written `bind:tap` and `catch:tap` in the open framework. */
const withColons = (wxml: string) => wxml.replaceAll(/\s(bind|catch|capture-bind|capture-catch)([a-z]+)=/g, ' $1:$2=');

const without = (file: string) => file.replace(/\.\w+$/, '');

function compileTemplates(files: readonly string[], read: (file: string) => string): string {
  const group = new TmplGroup();
  try {
    for (const file of files) {
      if (file.endsWith('.wxs')) group.addScript(without(file), read(file));
      if (file.endsWith('.wxml')) group.addTmpl(without(file), withColons(read(file)));
    }
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}

const IMPORT = /@import\s+["']([^"']+)["'];?/g;

/** 750 rpx are the width of the screen, whatever it is. `page` is the page's own box. */
const forBrowser = (css: string) =>
  css
    .replaceAll(/(-?\d*\.?\d+)rpx\b/g, (_all, size: string) => `calc(${size} * 100vw / 750)`)
    .replaceAll(/(^|[\s,}])page(?=[\s,{.:])/g, '$1.wx-page');

function styleOf(file: string, read: (file: string) => string): string {
  const inline = (_all: string, target: string) => {
    const found = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target);
    return styleOf(found, read);
  };
  return read(file).replaceAll(IMPORT, inline);
}

const isConfig = (file: string) => file.endsWith('.json') && file !== 'app.json' && file !== 'project.config.json';

export function readBundle(folder: string): Bundle {
  const files = filesOf(folder);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const table = <T>(wanted: (file: string) => boolean, key: (file: string) => string, make: (file: string) => T) =>
    Object.fromEntries(files.filter(wanted).map((file) => [key(file), make(file)]));
  return {
    app: JSON.parse(read('app.json')) as Bundle['app'],
    sources: table(
      (file) => file.endsWith('.js'),
      (file) => file,
      read,
    ),
    templates: compileTemplates(files, read),
    configs: table(isConfig, without, (file) => JSON.parse(read(file)) as Bundle['configs'][string]),
    styles: table(
      (file) => file.endsWith('.wxss'),
      without,
      (file) => forBrowser(styleOf(file, read)),
    ),
  };
}
