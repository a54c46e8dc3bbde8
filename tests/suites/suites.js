import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Packages whose tests are run, each with
 * - `debian` or `npm`: the source package or the npm package that has them;
 * - `tests`: folders of the package's repository that its npm package lacks (most packages on npm have no tests);
 * - `needs`: those of its development dependencies that the tests need; `versions` replaces what is too old for Node.js 20;
 * - `commands`: what runs them and writes the Test Anything Protocol to stdout.
 */
export const suites = [
  {
    name: 'graceful-fs',
    debian: { name: 'node-graceful-fs', version: '4.2.10-1' },
    needs: {
      packages: ['import-fresh', 'mkdirp', 'rimraf', 'tap'],
      versions: { tap: '^16.3.10' },
    },
    commands: () => [['node', 'test.js']],
  },
  {
    name: 'fs-extra',
    debian: { name: 'node-fs-extra', version: '10.1.0+~9.0.13-3' },
    needs: {
      packages: [
        'at-least-node',
        'klaw',
        'klaw-sync',
        'minimist',
        'mocha',
        'proxyquire',
        'read-dir-files',
        'rimraf',
      ],
      versions: { mocha: '^10.8.2', rimraf: '^3.0.2' },
    },
    commands: () => [['node', 'test.js', '--reporter', 'tap']],
  },
  {
    name: 'mock-fs',
    debian: { name: 'node-mock-fs', version: '5.5.0-2' },
    needs: { packages: ['chai', 'mocha', 'rimraf', 'semver'] },
    commands: () => [mocha('--recursive', 'test')],
  },
  {
    name: 'chokidar',
    debian: { name: 'node-chokidar', version: '3.6.0-3' },
    needs: {
      packages: ['chai', 'mocha', 'rimraf', 'sinon', 'sinon-chai', 'upath'],
      versions: { mocha: '^10.8.2' },
    },
    commands: () => [mocha('--exit', '--timeout', '90000', 'test.js')],
  },
  {
    name: 'execa',
    debian: { name: 'node-execa', version: '8.0.1+dfsg1+~cs12.0.0-1' },
    needs: { packages: ['ava', 'get-node', 'is-running', 'p-event', 'path-key', 'tempfile'] },
    commands: () => [
      ['node', 'node_modules/ava/entrypoints/cli.mjs', '--tap', '--concurrency=1', '--timeout=5m'],
    ],
  },
  {
    name: 'write-file-atomic',
    debian: { name: 'node-write-file-atomic', version: '4.0.2+~4.0.0-2' },
    needs: { packages: ['mkdirp', 'rimraf', 'tap'] },
    commands: (folder) => listTests(folder, 'test', ['.js']).map((file) => ['node', file]),
  },
  {
    name: 'fastify',
    npm: 'fastify@5.12.8',
    needs: {
      packages: [
        'ajv',
        'ajv-errors',
        'ajv-formats',
        'ajv-i18n',
        'ajv-merge-patch',
        'fast-json-body',
        'fastify-plugin',
        'fluent-json-schema',
        'h2url',
        'http-errors',
        'joi',
        'json-schema-to-ts',
        'JSONStream',
        'node-forge',
        'proxyquire',
        'split2',
        'undici',
        'vary',
        'yup',
      ],
    },
    commands: (folder) => [nodeTests(listTests(folder, 'test', ['.test.js', '.test.mjs']))],
  },
  {
    name: 'express',
    npm: 'express@5.2.1',
    tests: {
      repository: 'https://github.com/expressjs/express.git',
      tag: 'v5.2.1',
      folders: ['test', 'examples'],
    },
    needs: {
      packages: [
        'after',
        'connect-redis',
        'cookie-parser',
        'cookie-session',
        'ejs',
        'express-session',
        'hbs',
        'marked',
        'method-override',
        'mocha',
        'morgan',
        'pbkdf2-password',
        'supertest',
        'vhost',
      ],
    },
    commands: () => [
      mocha('--require', 'test/support/env', '--check-leaks', 'test/', 'test/acceptance/'),
    ],
  },
  {
    name: 'koa',
    npm: 'koa@3.2.0',
    tests: {
      repository: 'https://github.com/koajs/koa.git',
      tag: 'v3.2.0',
      folders: ['__tests__', 'test-helpers'],
    },
    needs: { packages: ['supertest'] },
    commands: (folder) => [nodeTests(listTests(folder, '__tests__', ['.test.js']))],
  },
  {
    name: 'memfs',
    debian: { name: 'node-memfs', version: '3.4.12+~cs1.0.3-3' },
    needs: { packages: ['@types/jest', '@types/node', 'jest', 'rimraf', 'ts-jest', 'typescript'] },
    commands: () => [jest('--maxWorkers=2')],
  },
  {
    name: 'better-sqlite3',
    npm: 'better-sqlite3@13.0.3',
    tests: {
      repository: 'https://github.com/WiseLibs/better-sqlite3.git',
      tag: 'v13.0.3',
      folders: ['test'],
    },
    needs: { packages: ['chai', 'fs-extra', 'mocha'] },
    commands: () => [mocha('--exit', '--timeout=5000')],
  },
  {
    name: 'piscina',
    npm: 'piscina@5.3.2',
    needs: { packages: ['abort-controller', 'concat-stream', 'tsx'] },
    commands: (folder) => [
      nodeTests([
        '--enable-source-maps',
        '--import=tsx',
        ...listTests(folder, 'test', ['.test.ts']),
      ]),
    ],
  },
  {
    name: 'sonic-boom',
    npm: 'sonic-boom@5.0.2',
    needs: { packages: ['@sinonjs/fake-timers', 'fastbench', 'proxyquire'] },
    commands: (folder) => [nodeTests(listTests(folder, 'test', ['.test.js']))],
  },
];

function mocha(...args) {
  return ['node', 'node_modules/mocha/bin/mocha', '--reporter', 'tap', ...args];
}

function jest(...args) {
  const reporter = fileURLToPath(import.meta.resolve('./jest-tap-reporter.js'));
  return ['node', 'node_modules/jest/bin/jest.js', `--reporters=${reporter}`, ...args];
}

function nodeTests(args) {
  return ['node', '--test', '--test-reporter=tap', '--test-concurrency=2', ...args];
}

/** Test files below a folder, without what serves jest. */
function listTests(suiteFolder, folder, endings) {
  return readdirSync(path.join(suiteFolder, folder), { recursive: true })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .filter((file) => !/^(?:jest|fixtures)[\\/]/.test(file))
    .sort()
    .map((file) => path.join(folder, file));
}
