// Makes what the phone's sources import and git does not keep (doors, art, icons), so that types can be checked before anything is built.
const path = require('node:path');

const miniprogram = path.resolve(__dirname, '../miniprogram');
const { createSwcRegister } = require(require.resolve('@tarojs/helper', { paths: [miniprogram] }));

process.env.TARO_ENV ??= 'h5';
createSwcRegister({ only: [(file) => file.replaceAll('\\', '/').includes('/miniprogram/config/')] });
require(path.join(miniprogram, 'config/make.ts')).makeAll();
