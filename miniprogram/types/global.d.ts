/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const address: string;
  export default address;
}
declare module '*.wav' {
  const address: string;
  export default address;
}
declare module '*.scss';

/** Set at build time, see config/index.ts. '' means the address the page came from. */
declare const FANQU_API: string;
declare const FANQU_APPID: string;

declare const process: { env: { TARO_ENV: 'weapp' | 'h5'; NODE_ENV: string } };
