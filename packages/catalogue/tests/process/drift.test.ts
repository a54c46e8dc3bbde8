import type { ModuleDescription } from '@loopguard/catalogue';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-versions.ts';
import { satisfiesVersion } from '../support/satisfies-version.ts';
import { nodeModules } from '@loopguard/catalogue/node';

interface Exports {
  readonly version: string;
  readonly platform: string;
  readonly sync: readonly string[];
  readonly asked: readonly string[];
}

interface Claim {
  readonly module: string;
  readonly path: string;
  readonly exists: (node: Exports) => boolean;
}

const script = fileURLToPath(new URL('fixtures/list-exports.cjs', import.meta.url));
const claims = nodeModules.flatMap(collectClaims);
const reports = nodeBinaries.map(({ name, path }) => ({ name, node: listExports(path, claims) }));

describe.each(reports)('$name', ({ node }) => {
  it('exports no *Sync that is neither catalogued nor listed with a reason', () => {
    expect(node.sync.length).toBeGreaterThan(50);
    expect(findUncatalogued(node, nodeModules)).toEqual([]);
  });

  it('has exactly the APIs and replacements that their versions claim', () => {
    expect(findFalseClaims(node, claims)).toEqual([]);
  });
});

it.skipIf(nodeBinaries.length < 4)(
  'describes no export, type member or reason that none of these versions has',
  () => {
    const paths = nodeModules.flatMap(collectShapes);
    const found = nodeBinaries.map(({ path }) => listExports(path, paths).asked);
    const missing = paths.filter((_, index) =>
      found.every((asked) => asked[index] === 'undefined'),
    );
    expect(missing.map(({ module, path }) => `${module} ${path}`)).toEqual([]);
  },
);

describe('the drift test itself', () => {
  const { node } = reports[0]!;

  it('finds an API that is taken out of the catalogue', () => {
    const without = nodeModules.map((description) => ({
      ...description,
      blocking: description.blocking?.filter((api) => api.export !== 'readFileSync') ?? [],
    }));
    expect(findUncatalogued(node, without)).toEqual(['fs readFileSync']);
  });

  it('finds an API whose versions are wrong in either direction', () => {
    const wrong = ['>=99.0.0', '>=20.0.0'].map((versions, index) => {
      const api = { export: index === 0 ? 'readFileSync' : 'madeUpSync', versions };
      return claimOf('fs', api);
    });
    const asked = listExports(process.execPath, wrong);
    expect(findFalseClaims(asked, wrong)).toEqual([
      'fs readFileSync is there',
      'fs madeUpSync is not there',
    ]);
  });
});

function listExports(path: string, asked: readonly { module: string; path: string }[]): Exports {
  const input = JSON.stringify(asked.map((claim) => [claim.module, claim.path]));
  const { status, stdout, stderr } = spawnSync(path, ['--no-warnings', script], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`${path} ended with ${String(status)}: ${stderr}`);
  // The fixture prints exactly this shape.
  return JSON.parse(stdout) as Exports;
}

function findUncatalogued(node: Exports, modules: readonly ModuleDescription[]): string[] {
  const known = new Set(
    modules.flatMap(({ module, blocking = [], notBlocking = {} }) =>
      [...blocking.map((api) => api.export), ...Object.keys(notBlocking)].map(
        (path) => `${module} ${path}`,
      ),
    ),
  );
  return node.sync.filter((name) => !known.has(name));
}

function findFalseClaims(node: Exports, all: readonly Claim[]): string[] {
  return all.flatMap((claim, index) => {
    const isThere = node.asked[index] === 'function';
    if (isThere === claim.exists(node)) return [];
    return `${claim.module} ${claim.path} is ${isThere ? 'there' : 'not there'}`;
  });
}

function collectClaims({ module, blocking = [] }: ModuleDescription): Claim[] {
  return blocking.flatMap((api) => {
    const { replacement } = api;
    if ('none' in replacement) return claimOf(module, api);
    const { since = '20.0.0' } = replacement;
    return [
      claimOf(module, api),
      {
        module: replacement.module,
        path: replacement.export,
        // A callback may be younger than the function that takes it.
        exists: (node: Exports) =>
          replacement.how === 'callback'
            ? satisfiesVersion(node.version, api.versions ?? '>=20.0.0')
            : satisfiesVersion(node.version, `>=${since}`),
      },
    ];
  });
}

function claimOf(
  module: string,
  api: { export: string; versions?: string; platforms?: readonly string[] },
): Claim {
  return {
    module,
    path: api.export,
    exists: ({ version, platform }) =>
      satisfiesVersion(version, api.versions ?? '>=20.0.0') &&
      (api.platforms?.includes(platform) ?? true),
  };
}

type Members = NonNullable<ModuleDescription['exports']>;

/** Exports, what is listed as not blocking, and methods of types that are exported under the same name. */
function collectShapes(description: ModuleDescription): { module: string; path: string }[] {
  const { module, exports = {}, types = {}, notBlocking = {} } = description;
  const methods = Object.entries(types).flatMap(([name, type]) => {
    if (!(name in exports)) return [];
    return Object.entries(type.members ?? {}).flatMap(([member, { is }]) =>
      is === undefined ? `${name}.prototype.${member}` : [],
    );
  });
  const paths = [...memberPaths(exports), ...methods, ...Object.keys(notBlocking)];
  // Only macOS has lchmod, and only a worker or a forked process has the others.
  const elsewhere = new Set([
    'cluster worker',
    'fs lchmod',
    'process send',
    'worker_threads parentPort',
  ]);
  return paths
    .filter((path) => !elsewhere.has(`${module} ${path}`))
    .map((path) => ({ module, path }));
}

function memberPaths(members: Members, prefix = ''): string[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const path = name === 'default' ? prefix : `${prefix}${name}`;
    const nested = memberPaths(member.members ?? {}, path === '' ? '' : `${path}.`);
    return path === '' ? nested : [path, ...nested];
  });
}
