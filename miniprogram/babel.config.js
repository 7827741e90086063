/** iOS 12 and Chromium 79 are the oldest engines WeChat still brings: async functions stay as they are written. */
const targets = { ios: '12', chrome: '79' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, targets }]],
};
