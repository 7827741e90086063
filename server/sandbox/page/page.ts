import { MARKUP } from './markup';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** The sandbox's own page: one answer, nothing loaded from anywhere. */
export const PAGE = Buffer.from(
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>微信沙箱</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body>${MARKUP}<script>${SCRIPT}</script></body></html>`,
);
