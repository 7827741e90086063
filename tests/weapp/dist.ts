import path from 'node:path';

/** The mini-program as it would be uploaded. */
export const dist = path.resolve(__dirname, '../../miniprogram/dist/weapp');
