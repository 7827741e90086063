import { realpathSync } from 'node:fs';
import path from 'node:path';
import { makeAll } from './make';

const root = path.resolve(__dirname, '..');
/** The splitter and the compiler see real paths, never the link in node_modules. */
const shared = realpathSync(path.resolve(root, '../shared'));

/** What the splitter must leave in the main package: copied into subpackages, their state would be copied too. */
const STAYS_IN_MAIN =
  /(shared[\\/](src|dist)[\\/](play|stage)|miniprogram[\\/]src[\\/](play|api|store|ui|theme|text))[\\/]/;

interface Module {
  nameForCondition(): string | null;
}

interface Chain {
  optimization: { splitChunks(options: object): void };
}

const KIT = [
  /miniprogram[\\/]src[\\/](ui|api|store|text|theme)[\\/]/,
  /miniprogram[\\/]src[\\/]assets[\\/]made[\\/](sprites|tab|scenery)\b/,
  /shared[\\/]src[\\/]stage[\\/](colour|skin|themes)\.ts$/,
];

/** h5: what every page needs comes once, in one file, instead of a copy in each page's. */
function shareTheKit(chain: Chain): void {
  const cacheGroups = {
    kit: {
      name: 'kit',
      test: (module: Module) => KIT.some((part) => part.test(module.nameForCondition() ?? '')),
      chunks: 'all',
      enforce: true,
    },
    play: {
      name: 'play',
      test: /(miniprogram[\\/]src|shared[\\/]src)[\\/](play|stage)[\\/]/,
      chunks: 'async',
      enforce: true,
      priority: -1,
    },
  };
  chain.optimization.splitChunks({ chunks: 'async', cacheGroups });
}

const addresses = {
  FANQU_API: JSON.stringify(process.env.FANQU_API ?? (process.env.TARO_ENV === 'h5' ? '' : 'http://localhost:3000')),
  FANQU_APPID: JSON.stringify(process.env.FANQU_APPID ?? 'wxfanqudemo0000001'),
};

export default () => {
  makeAll();
  return {
    projectName: 'fanqu',
    date: '2026-10-1',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: !process.env.CI },
    jsMinimizer: 'terser',
    cssMinimizer: 'csso',
    plugins: [],
    defineConstants: addresses,
    mini: {
      baseLevel: 16,
      imageUrlLoaderOption: { limit: true },
      // Class names are the components' own; the order of files decides nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      compile: { include: [shared] },
      optimizeMainPackage: {
        enable: true,
        exclude: [(module: { resource?: string }) => STAYS_IN_MAIN.test(module.resource ?? '')],
      },
      // Hairlines stay one dot of CSS wide at every width.
      postcss: { pxtransform: { enable: true, config: { onePxTransform: false } } },
    },
    h5: {
      publicPath: '/m/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [shared] },
      imageUrlLoaderOption: { limit: true, name: 'static/[name].[contenthash:8][ext]' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      // 20 px root at 375 wide; it grows and shrinks between 320 and 430 and stays there on a desktop.
      webpackChain: shareTheKit,
      postcss: {
        pxtransform: {
          enable: true,
          config: { onePxTransform: false, baseFontSize: 20, minRootSize: 17.06, maxRootSize: 22.94 },
        },
      },
    },
  };
};
