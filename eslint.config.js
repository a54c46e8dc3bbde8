import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import policy from './loopguard.config.js';
import loopguard from './packages/eslint-plugin/bundle/index.js';

const sources = ['packages/*/src/**/*.ts'];
const tests = ['**/*.test.ts', 'packages/*/tests/**', 'tests/**', 'vitest.config.ts'];

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/bundle/',
    '**/fixtures/',
    '**/probes/',
    '**/node_modules/',
    'reports/',
  ]),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'tsconfig.test.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'import-x/order': [
        'error',
        { groups: ['type', 'builtin', 'external', ['parent', 'sibling', 'index']] },
      ],
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
      'no-restricted-exports': 'off',
    },
  },
  {
    ...loopguard.configs.recommended,
    ignores: ['examples/**'],
    settings: { loopguard: policy },
  },
  {
    files: sources,
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 12],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones: importDirection() }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-assertions': 'error',
    },
    settings: {
      'import-x/resolver-next': [createNodeResolver()],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
  {
    files: ['packages/runtime-guard/src/**/*.ts'],
    // Those, and what runs in the watchdog's thread.
    ignores: ['packages/runtime-guard/src/{environment,sources/loop/watchdog,reporters/health}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'performance',
          'queueMicrotask',
          'setTimeout',
          'setInterval',
          'setImmediate',
        ].map((name) => ({ name, message: 'Test tools replace it: take that of environment/.' })),
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { name: 'node:timers', message: 'Test tools replace them: take those of environment/.' },
      ],
    },
  },
  {
    files: ['packages/eslint-plugin/**/*.ts'],
    rules: {
      // Node types are compared as the strings that they are: importing their enum would cost users 0.2 s.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: ['packages/eslint-plugin/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typescript',
              allowTypeImports: true,
              message: 'Linting without type information must not load it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/eslint-plugin/src/**/*.ts'],
    ignores: ['packages/eslint-plugin/src/adapters/types/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/^(?:getParserServices|parserServices)$/]',
          message: 'Type information is read in adapters/types/ alone, where settings ask for it.',
        },
      ],
    },
  },
  {
    files: ['packages/eslint-plugin/src/rules/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'import-x/no-default-export': 'off',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(Disallow|Require)' }],
      'eslint-plugin/require-meta-schema-description': 'error',
      // What reports, and suggests, is shared: a rule's own file does not show it.
      'eslint-plugin/require-meta-has-suggestions': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'context', property: 'options', message: 'Take the second argument of create.' },
      ],
    },
  },
  {
    files: ['packages/eslint-plugin/src/index.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['packages/catalogue/src/{node,packages,frameworks}/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
    },
  },
]);

/** Inside a package imports go inward: pure core, then adapters, then entry points. */
function importDirection() {
  const inward = (packageName, rings) =>
    rings.map(({ ring, mustNotImport }) => ({
      target: `packages/${packageName}/src/${ring}/**`,
      from: mustNotImport.map((other) => `packages/${packageName}/src/${other}/**`),
      message: `${ring}/ is further in and does not know ${mustNotImport.join('/, ')}/.`,
    }));
  return [
    ...inward('eslint-plugin', [
      { ring: 'engine', mustNotImport: ['rules', 'configs', 'adapters'] },
      { ring: 'adapters', mustNotImport: ['rules', 'configs'] },
    ]),
    ...inward('runtime-guard', [
      { ring: 'decide', mustNotImport: ['sources', 'findings', 'reporters', 'install'] },
      { ring: 'findings', mustNotImport: ['sources', 'reporters', 'install'] },
      { ring: 'sources', mustNotImport: ['reporters', 'install'] },
      { ring: 'reporters', mustNotImport: ['sources', 'install'] },
    ]),
  ];
}
