import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

interface PackedPackage {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['catalogue', 'eslint-plugin', 'runtime-guard', 'cli'];
let workspace = '';
let application = '';
let packed: readonly PackedPackage[] = [];

beforeAll(() => {
  // The blank is on purpose: NODE_OPTIONS has to be quoted for it.
  workspace = mkdtempSync(join(tmpdir(), 'loopguard package '));
  application = join(workspace, 'application');
  cpSync(new URL('fixtures', import.meta.url), application, { recursive: true });
  packed = packAll();
  writeFileSync(join(application, 'package.json'), '{ "private": true, "type": "module" }');
  const tarballs = packed.map(({ filename }) => `../${filename}`);
  // ESLint, a peer, is linked below, in both versions.
  runNpm(['install', '--legacy-peer-deps', '--prefer-offline', ...tarballs], application);
});
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

describe('packed files', () => {
  it.each([
    ['@loopguard/catalogue', ['dist/index.js', 'dist/index.d.ts']],
    [
      '@loopguard/eslint-plugin',
      [
        ...['bundle/index.js', 'dist/index.d.ts', 'docs/rules/no-sync-in-async.md'],
        ...['bundle/parser.js', 'dist/parser.d.ts'],
      ],
    ],
    [
      '@loopguard/runtime-guard',
      [
        ...['dist/register.js', 'dist/register-required.cjs', 'dist/index.d.ts'],
        'schema/report.schema.json',
      ],
    ],
    ['loopguard', ['bin/loopguard.js', 'dist/index.js', 'dist/index.d.ts']],
  ])('of %s are all that is needed', (name, needed) => {
    const paths = findPacked(name).files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', ...needed]),
    );
  });

  it('of no package are sources, tests, or what only a build needs', () => {
    const unwanted =
      /(^|\/)(src|tests|scripts|fixtures|node_modules)\/|(?<!\.d)\.[cm]?ts$|tsbuildinfo/;
    const paths = packed.flatMap(({ files }) => files.map(({ path }) => path));
    expect(paths.filter((path) => unwanted.test(path))).toEqual([]);
  });
});

describe.each([
  ['10', 'eslint'],
  ['9', 'eslint9'],
])('installed, under ESLint %s', (major, installed) => {
  const link = () => join(application, 'node_modules', 'eslint');
  beforeEach(() => {
    symlinkSync(join(root, 'node_modules', installed), link(), 'junction');
  });
  afterEach(() => {
    rmSync(link());
  });

  it.each(['eslint.config.mjs', 'eslint.config.cjs'])('the plugin works in %s', (config) => {
    const eslint = join(link(), 'bin', 'eslint.js');
    expect(runNode([eslint, '--version']).stdout).toMatch(new RegExp(`^v${major}\\.`));
    const { status, stdout, stderr } = runNode([eslint, '-c', config, '-f', 'json', 'page.js']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject([
      { messages: [{ ruleId: 'loopguard/no-transitive-sync', line: 4 }] },
    ]);
    expect(status).toBe(1);
  });

  it.each(['@oxc-parser', '@oxc-resolver'])('the plugin works without %s', (bindings) => {
    const eslint = join(link(), 'bin', 'eslint.js');
    const folder = join(application, 'node_modules', bindings);
    renameSync(folder, `${folder} elsewhere`);
    try {
      const { stdout, stderr } = runNode([
        ...[eslint, '-c', 'eslint.config.mjs', '-f', 'json', 'page.js'],
      ]);
      const name = bindings.slice(1);
      expect(stderr).toContain(`[LOOPGUARD_BINDING] LoopguardWarning: The native binding of`);
      expect(stderr).toContain(`\`${name}\` cannot be loaded (Cannot find module '${bindings}/`);
      expect(JSON.parse(stdout)).toMatchObject([
        { messages: [{ ruleId: 'loopguard/no-transitive-sync', line: 4 }] },
      ]);
    } finally {
      renameSync(`${folder} elsewhere`, folder);
    }
  });

  it('the parser reads TypeScript without TypeScript', () => {
    expect(existsSync(join(application, 'node_modules', 'typescript'))).toBe(false);
    const eslint = join(link(), 'bin', 'eslint.js');
    const config = 'eslint.typescript.config.mjs';
    const { stdout, stderr } = runNode([eslint, '-c', config, '-f', 'json', 'orders.ts']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject([
      {
        messages: [
          { ruleId: 'no-unused-vars', line: 3 },
          { ruleId: 'loopguard/no-sync-in-async', line: 6 },
        ],
      },
    ]);
  });
});

describe('installed', () => {
  it.each(['--require', '--import'])('the guard works with %s', (flag) => {
    const { status, stdout, stderr } = runNode([
      ...[flag, '@loopguard/runtime-guard/register', 'server.mjs'],
    ]);
    expect(stdout).toBe('served\n');
    expect(stderr).toMatch(/fs\.readFileSync +server\.mjs:6:3/);
    expect(status).toBe(0);
  });

  it('`npx loopguard run` works in a folder with a blank', () => {
    const { stdout, stderr } = runNpx(['loopguard', 'run', '--', 'node', 'server.mjs']);
    expect(stdout).toBe('served\n');
    expect(stderr).toMatch(/fs\.readFileSync +server\.mjs:6:3/);
  });

  it('`npx loopguard list` prints the catalogue', () => {
    const { stdout } = runNpx(['loopguard', 'list']);
    expect(stdout).toMatch(/^ID +COST +KIND +USE INSTEAD\n/);
    expect(stdout).toMatch(/^fs\.readFileSync +file /m);
  });

  it.each([
    '@loopguard/catalogue',
    '@loopguard/eslint-plugin',
    '@loopguard/runtime-guard',
    'loopguard',
  ])('%s can be required and imported', (name) => {
    const script = `
        import { createRequire } from 'node:module';
        const required = createRequire(process.cwd() + '/x.js')(${JSON.stringify(name)});
        const imported = await import(${JSON.stringify(name)});
        console.log(Object.keys(required).length > 0 && Object.keys(imported).length > 0);
      `;
    const { stdout } = runNode(['--no-warnings', '--input-type=module', '-e', script]);
    expect(stdout).toBe('true\n');
  });
});

function packAll(): readonly PackedPackage[] {
  const workspaces = folders.flatMap((folder) => ['-w', `packages/${folder}`]);
  const { stdout } = runNpm(
    ['pack', '--json', '--pack-destination', workspace, ...workspaces],
    root,
  );
  // The one cast: what npm prints is not ours to describe.
  return JSON.parse(stdout) as readonly PackedPackage[];
}

function findPacked(name: string): PackedPackage {
  const found = packed.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} was not packed`);
  return found;
}

function runNode(args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: application, encoding: 'utf8' });
}

function runNpx(args: readonly string[]) {
  return runNpm(['exec', '--no', '--', ...args], application);
}

/** Runs npm by its script where that is known: on Windows its command cannot be started without a shell. */
function runNpm(args: readonly string[], cwd: string) {
  const script = process.env.npm_execpath;
  const [file, ...before] = script === undefined ? ['npm'] : [process.execPath, script];
  const result = spawnSync(file, [...before, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false' },
  });
  if (result.status !== 0)
    throw new Error(`npm ${args.join(' ')}\n${result.stdout}\n${result.stderr}`);
  return result;
}
