// Makes the phone's doors to the rooms (generated, not kept), so that types can be checked before anything is built.
const path = require('node:path');

const miniprogram = path.resolve(__dirname, '../miniprogram');
const { createSwcRegister } = require(require.resolve('@tarojs/helper', { paths: [miniprogram] }));

process.env.TARO_ENV ??= 'h5';
createSwcRegister({ only: [(file) => file.replaceAll('\\', '/').includes('/miniprogram/config/')] });
require(path.join(miniprogram, 'config/doors.ts')).makeDoors();
