import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const RULES_LAW = 'A recording must score the same on every machine and every day (see DESIGN, "Rules law").';

/** Only + − × ÷ % sqrt floor round imul and their like are bit-identical on every engine. */
const inexactMaths = [
  ...[
    'random',
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan',
    'atan2',
    'sinh',
    'cosh',
    'tanh',
    'asinh',
    'acosh',
    'atanh',
  ],
  ...['pow', 'exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'hypot', 'cbrt', 'fround'],
];

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'Take the time from the clock, so that tests can set it.' },
  { object: 'Math', property: 'random', message: 'Take chance from the ids or a seeded generator.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.fanqu/**',
      'artifacts/**',
      'miniprogram/src/games/**',
      'miniprogram/src/assets/made/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      'no-var': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-unsafe-finally': 'error',
      'no-promise-executor-return': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['miniprogram/src/**/*.{ts,tsx}', 'server/console/src/**/*.{ts,tsx}', 'shared/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['server/src/features/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-properties': ['error', ...clockAndChance] },
  },
  {
    files: ['shared/src/games/**/rules.ts', 'shared/src/games/*/*.ts', 'shared/src/play/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'crypto'].map((name) => ({ name, message: RULES_LAW })),
      ],
      'no-restricted-properties': [
        'error',
        ...inexactMaths.map((property) => ({ object: 'Math', property, message: RULES_LAW })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: RULES_LAW },
        { selector: "AssignmentExpression[operator='**=']", message: RULES_LAW },
        { selector: "Identifier[name='toLocaleString']", message: RULES_LAW },
        { selector: "CallExpression[callee.property.name='localeCompare']", message: RULES_LAW },
        { selector: 'ForInStatement', message: `Iteration order is not a rule. ${RULES_LAW}` },
      ],
    },
  },
);
