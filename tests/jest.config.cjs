const path = require('node:path');

const root = path.resolve(__dirname, '..');

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'commonjs' },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: root,
  testEnvironment: 'node',
  testTimeout: 30_000, // a busy machine is slow, not wrong
  transform: { '^.+\\.(ts|tsx)$': swc },
  moduleNameMapper: { '^@fanqu/shared/(.*)$': '<rootDir>/shared/src/$1' },
  testMatch: [
    '<rootDir>/shared/src/**/*.test.ts',
    '<rootDir>/server/src/**/*.test.ts',
    '<rootDir>/server/sandbox/**/*.test.ts',
    '<rootDir>/server/console/src/**/*.test.ts',
    '<rootDir>/miniprogram/src/**/*.test.{ts,tsx}',
    '<rootDir>/tests/{laws,architecture,api}/**/*.test.ts',
  ],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.fanqu/'],
};
