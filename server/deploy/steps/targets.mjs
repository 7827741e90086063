import path from 'node:path';
import { filesUnder } from './inputs.mjs';
import { npmScript, run } from './run.mjs';
import { transpile } from './transpile.mjs';

const isTest = (file) => /\.test\.tsx?$/.test(file) || file.includes('/__');
const isAsset = (file) => /\.(json|html|sql|css|svg|txt)$/.test(file);

/** What the server may know of the shared rooms: no picture, no page, nothing that touches a screen. */
const isShared = (file) =>
  !isTest(file) &&
  !file.startsWith('shared/src/stage/') &&
  !/\/(paint|view)\.tsx?$/.test(file) &&
  !file.endsWith('.tsx');
const isServer = (file) => !isTest(file) && (file.endsWith('.ts') || isAsset(file));
const isCompiled = (file) => (file.endsWith('.ts') && !file.endsWith('.d.ts')) || isAsset(file);

const into = (from, to) => (file) => [file, path.posix.join(to, path.posix.relative(from, file))];
const below = (place, wanted) => filesUnder(place, wanted);

const sharedFiles = () => below('shared/src', isShared).filter(isCompiled);
const serverFiles = () =>
  ['server/src', 'server/sandbox'].flatMap((place) => below(place, isServer)).filter(isCompiled);
const landingFiles = () => below('server/deploy/landing');
const notTest = (file) => !isTest(file);
/** Doors, atlases and icons: the build makes them itself, so they must not make it stale. */
const isMade = (file) => /^miniprogram\/src\/(games|assets\/made)\//.test(file);

async function compileServer() {
  await transpile(
    serverFiles()
      .map(into('server', 'server/dist'))
      .concat(landingFiles().map(into('server/deploy', 'server/dist'))),
    'server/dist',
  );
}

/** A workspace knows itself how it is built; here is only when. */
const script = (name, workspace, ...rest) => run(name, [npmScript(), 'run', ...rest, '-w', workspace]);

const recipe = ['server/deploy/steps/targets.mjs', 'server/deploy/steps/transpile.mjs'];
const common = ['package-lock.json', recipe[0]];
const phoneFiles = () => [
  ...below('miniprogram', (file) => notTest(file) && !isMade(file)),
  ...below('shared/src', notTest),
  ...below('project.config.json'),
];

/** Each thing that can be built: what it is made of, the file that proves it is there, and how it is made. */
export const targets = {
  shared: {
    title: 'compile the shared rooms and rules',
    inputs: () => [...recipe, 'shared/package.json', ...sharedFiles()],
    proof: 'shared/dist/api/errors.js',
    make: () => transpile(sharedFiles().map(into('shared/src', 'shared/dist')), 'shared/dist'),
  },
  server: {
    title: 'compile the server and the WeChat sandbox',
    inputs: () => [...recipe, 'server/package.json', ...serverFiles(), ...landingFiles()],
    proof: 'server/dist/src/main.js',
    make: compileServer,
  },
  console: {
    title: 'build the console',
    inputs: () => [...common, ...below('server/console', notTest), ...below('shared/src', notTest)],
    proof: 'server/console/dist/index.html',
    make: () => script('console', 'server/console', 'build'),
  },
  h5: {
    title: 'build the member pages for browsers (h5)',
    inputs: () => [...common, ...phoneFiles()],
    proof: 'miniprogram/dist/h5/index.html',
    make: () => script('h5', 'miniprogram', 'build:h5'),
  },
  weapp: {
    title: 'build the WeChat mini-program (weapp)',
    inputs: () => [...common, ...phoneFiles()],
    proof: 'miniprogram/dist/weapp/app.json',
    make: () => script('weapp', 'miniprogram', 'build:weapp'),
  },
};

/** Words of the command line and the targets they stand for. */
export const groups = {
  server: ['shared', 'server'],
  console: ['console'],
  h5: ['h5'],
  weapp: ['weapp'],
  start: ['shared', 'server', 'console', 'h5'],
  all: ['shared', 'server', 'console', 'h5', 'weapp'],
};
