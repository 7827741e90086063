const base = require('./jest.config.cjs');

/** What runs against a whole started stack or a whole built mini-program: one file at a time, minutes rather than seconds. */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/tests/{e2e,weapp,support}/**/*.test.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
