import type { BlockingApi, ModuleDescription, Replacement } from '@loopguard/catalogue';
import { formatApiId, nodeModules, packages } from '@loopguard/catalogue';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { applySuggestions } from '../support/apply-suggestions.ts';
import { syntaxErrors, typeCheck } from '../support/type-check.ts';

const { 'no-sync-in-async': rule } = plugin.rules ?? {};

const rules = rule ? { rule } : {};

const strict = [{ checkBriefCalls: true }];

interface Api {
  readonly id: string;
  readonly module: string;
  readonly api: BlockingApi;
  readonly replacement: Replacement;
}

/** Each API of Node.js that has a twin: a call of it (of `it`, where it is a method), and what that gives. */
const calls: Readonly<Record<string, readonly [call: string, type: string]>> = {
  'crypto.argon2Sync': [
    `argon2Sync('argon2id', { message: 'a', nonce: 'b', parallelism: 1, tagLength: 4, memory: 8, passes: 1 })`,
    'Buffer',
  ],
  'crypto.checkPrimeSync': ['checkPrimeSync(7n, { checks: 5 })', 'boolean'],
  'crypto.decapsulate': ['decapsulate({} as KeyObject, Buffer.of())', 'Buffer'],
  'crypto.encapsulate': [
    'encapsulate({} as KeyObject)',
    '{ sharedKey: Buffer; ciphertext: Buffer }',
  ],
  'crypto.generateKeyPairSync': [
    `generateKeyPairSync('rsa', { modulusLength: 4096 })`,
    '{ publicKey: KeyObject; privateKey: KeyObject }',
  ],
  'crypto.generateKeySync': [`generateKeySync('hmac', { length: 64 })`, 'KeyObject'],
  'crypto.generatePrimeSync': ['generatePrimeSync(32)', 'ArrayBuffer'],
  'crypto.hkdfSync': [`hkdfSync('sha512', 'a', 'b', 'c', 64)`, 'ArrayBuffer'],
  'crypto.pbkdf2Sync': [`pbkdf2Sync('a', 'b', 1000, 64, 'sha512')`, 'Buffer'],
  'crypto.pseudoRandomBytes': ['pseudoRandomBytes(16)', 'Buffer'],
  'crypto.randomBytes': ['randomBytes(16)', 'Buffer'],
  'crypto.randomFillSync': ['randomFillSync(Buffer.alloc(16))', 'Buffer'],
  'crypto.randomInt': ['randomInt(1, 6)', 'number'],
  'crypto.scryptSync': [`scryptSync('a', 'b', 64, { N: 1024 })`, 'Buffer'],
  'crypto.sign': [`sign('sha256', Buffer.of(), '')`, 'Buffer'],
  'crypto.verify': [`verify('sha256', Buffer.of(), '', Buffer.of())`, 'boolean'],
  'fs.Dir.prototype.closeSync': ['it.closeSync()', 'void'],
  'fs.Dir.prototype.readSync': ['it.readSync()', 'Dirent | null'],
  'fs.accessSync': [`accessSync('a', 4)`, 'void'],
  'fs.appendFileSync': [`appendFileSync('a', 'b', 'utf8')`, 'void'],
  'fs.chmodSync': [`chmodSync('a', 0o600)`, 'void'],
  'fs.chownSync': [`chownSync('a', 1, 1)`, 'void'],
  'fs.closeSync': ['closeSync(3)', 'void'],
  'fs.copyFileSync': [`copyFileSync('a', 'b', 1)`, 'void'],
  'fs.cpSync': [`cpSync('a', 'b', { recursive: true })`, 'void'],
  'fs.fchmodSync': ['fchmodSync(3, 0o600)', 'void'],
  'fs.fchownSync': ['fchownSync(3, 1, 1)', 'void'],
  'fs.fdatasyncSync': ['fdatasyncSync(3)', 'void'],
  'fs.fstatSync': ['fstatSync(3)', 'Stats'],
  'fs.fsyncSync': ['fsyncSync(3)', 'void'],
  'fs.ftruncateSync': ['ftruncateSync(3, 1)', 'void'],
  'fs.futimesSync': ['futimesSync(3, 1, 1)', 'void'],
  'fs.lchmodSync': [`lchmodSync('a', 0o600)`, 'void'],
  'fs.lchownSync': [`lchownSync('a', 1, 1)`, 'void'],
  'fs.linkSync': [`linkSync('a', 'b')`, 'void'],
  'fs.lstatSync': [`lstatSync('a')`, 'Stats'],
  'fs.lutimesSync': [`lutimesSync('a', 1, 1)`, 'void'],
  'fs.mkdirSync': [`mkdirSync('a', { recursive: true })`, 'string | undefined'],
  'fs.mkdtempSync': [`mkdtempSync('a')`, 'string'],
  'fs.openAsBlobSync': [`openAsBlobSync('a')`, 'Blob'],
  'fs.opendirSync': [`opendirSync('a', { bufferSize: 8 })`, `import('node:fs').Dir`],
  'fs.readFileSync': [`readFileSync('a', 'utf8')`, 'string'],
  'fs.readdirSync': [`readdirSync('a', { withFileTypes: true })`, 'Dirent[]'],
  'fs.readlinkSync': [`readlinkSync('a')`, 'string'],
  'fs.realpathSync': [`realpathSync('a')`, 'string'],
  'fs.realpathSync.native': [`realpathSync.native('a')`, 'string'],
  'fs.renameSync': [`renameSync('a', 'b')`, 'void'],
  'fs.rmSync': [`rmSync('a', { recursive: true, force: true })`, 'void'],
  'fs.rmdirSync': [`rmdirSync('a')`, 'void'],
  'fs.statSync': [`statSync('a', { bigint: true })`, 'BigIntStats'],
  'fs.statfsSync': [`statfsSync('a')`, 'StatsFs'],
  'fs.symlinkSync': [`symlinkSync('a', 'b', 'dir')`, 'void'],
  'fs.truncateSync': [`truncateSync('a', 1)`, 'void'],
  'fs.unlinkSync': [`unlinkSync('a')`, 'void'],
  'fs.utimesSync': [`utimesSync('a', 1, 1)`, 'void'],
  'fs.writeFileSync': [`writeFileSync('a', 'b')`, 'void'],
  'zlib.ZipBuffer.prototype.addSync': [`it.addSync('a', 'b')`, 'unknown'],
  'zlib.ZipBuffer.prototype.toBufferSync': ['it.toBufferSync()', 'Buffer'],
  'zlib.ZipEntry.createSync': [`ZipEntry.createSync('a', 'b')`, 'unknown'],
  'zlib.ZipEntry.prototype.contentSync': ['it.contentSync()', 'Buffer'],
  'zlib.ZipFile.openSync': [`ZipFile.openSync('a')`, 'unknown'],
  'zlib.ZipFile.prototype.addEntrySync': ['it.addEntrySync({})', 'unknown'],
  'zlib.ZipFile.prototype.addSync': [`it.addSync('a', 'b')`, 'unknown'],
  'zlib.ZipFile.prototype.closeSync': ['it.closeSync()', 'void'],
  'zlib.ZipFile.prototype.deleteSync': [`it.deleteSync('a')`, 'boolean'],
  'zlib.ZipFile.prototype.getSync': [`it.getSync('a')`, 'unknown'],
  'zlib.brotliCompressSync': [`brotliCompressSync('a')`, 'Buffer'],
  'zlib.brotliDecompressSync': ['brotliDecompressSync(Buffer.of())', 'Buffer'],
  'zlib.deflateRawSync': [`deflateRawSync('a', { level: 9 })`, 'Buffer'],
  'zlib.deflateSync': [`deflateSync('a')`, 'Buffer'],
  'zlib.gunzipSync': ['gunzipSync(Buffer.of())', 'Buffer'],
  'zlib.gzipSync': [`gzipSync('a', { level: 9 })`, 'Buffer'],
  'zlib.inflateRawSync': ['inflateRawSync(Buffer.of())', 'Buffer'],
  'zlib.inflateSync': ['inflateSync(Buffer.of())', 'Buffer'],
  'zlib.unzipSync': ['unzipSync(Buffer.of())', 'Buffer'],
  'zlib.zstdCompressSync': [`zstdCompressSync('a')`, 'Buffer'],
  'zlib.zstdDecompressSync': ['zstdDecompressSync(Buffer.of())', 'Buffer'],
};

/** Types that the calls give, and where they come from. */
const typeImports = `import type { BigIntStats, Dirent, Stats, StatsFs } from 'node:fs';
import type { KeyObject } from 'node:crypto';
`;

/** On Node.js 20 and 22 the twin does not exist yet. */
const youngerTwins = ['crypto.diffieHellman'];

const nodeApis = apisOf(nodeModules).filter(({ id }) => !youngerTwins.includes(id));

describe('a suggestion for an API of Node.js', () => {
  it('is tried for each that has a twin', () => {
    expect(nodeApis.map(({ id }) => id).sort()).toEqual(Object.keys(calls).sort());
  });

  const trials = nodeApis.map((api) => {
    const { id, replacement } = api;
    const typed = applySuggestions(rules, { code: nodeCode(api), options: strict });
    const plain = applySuggestions(rules, {
      code: nodeCode(api),
      filename: 'file.js',
      options: strict,
    });
    return {
      id,
      lacksTypes: replacement.promisifiedLacks === 'types',
      typed,
      plain,
      code: nodeCode(api),
    };
  });

  it('is there, in TypeScript where its types are', () => {
    const all = { outputs: 1, without: 0 };
    expect(
      trials.map(({ id, typed, plain }) => ({
        id,
        typed: { ...typed, outputs: typed.outputs.length },
        plain: { ...plain, outputs: plain.outputs.length },
      })),
    ).toEqual(
      trials.map(({ id, lacksTypes }) => ({
        id,
        typed: lacksTypes ? { outputs: 0, without: 1 } : all,
        plain: all,
      })),
    );
  });

  it('compiles under strict, and gives what the blocking call gave', () => {
    const errors = typeCheck([
      ...trials.map(({ code }, index) => ({ name: `${index}/before.ts`, text: code })),
      ...trials.map(({ plain }, index) => ({
        name: `${index}/after.ts`,
        text: plain.outputs[0] ?? '',
      })),
    ]);
    const results = trials.map(({ id, lacksTypes }, index) => ({
      id,
      isNewer: errors[index]?.some((error) => /^TS(?:2305|2339|2724) /u.test(error)) ?? false,
      lacksTypes,
      before: errors[index],
      after: errors[trials.length + index],
    }));
    const known = results.filter(({ isNewer }) => !isNewer);
    expect(known.length).toBeGreaterThan(60);
    expect(trials.filter(({ plain }) => syntaxErrors(plain.outputs[0] ?? '').length > 0)).toEqual(
      [],
    );
    expect(known.filter(({ before = [] }) => before.length > 0)).toEqual([]);
    expect(known.filter(({ after = [], lacksTypes }) => after.length > 0 !== lacksTypes)).toEqual(
      [],
    );
  }, 120_000);
});

describe('a suggestion for an API of a package', () => {
  const trials = apisOf(packages).map((api) => ({
    ...api,
    ...applySuggestions(rules, { code: packageCode(api), options: strict }),
  }));

  it('is there, unless versions differ, a callback cannot be promisified, or a method takes one', () => {
    const missing = trials.filter(({ outputs }) => outputs.length !== 1).map(({ id }) => id);
    expect([...new Set(missing)].sort()).toEqual([
      'adm-zip.ZipEntry.prototype.getCompressedData',
      'adm-zip.ZipEntry.prototype.getData',
      'canvas.Canvas.prototype.toBuffer',
      'canvas.Canvas.prototype.toDataURL',
      'edit-json-file.JsonEditor.prototype.empty',
      'edit-json-file.JsonEditor.prototype.read',
      'edit-json-file.JsonEditor.prototype.save',
      'edit-json-file.JsonEditor.prototype.write',
      'fontkit.openSync',
      'glob.glob.sync',
      'glob.sync',
      'jsonfile.readFileSync',
      'jsonfile.writeFileSync',
      'md5-file.sync',
      'mkdirp.mkdirp.mkdirpSync',
      'mkdirp.mkdirp.sync',
      'mkdirp.mkdirpSync',
      'mkdirp.sync',
      'nconf.load',
      'nconf.save',
      'node-hid.devices',
      'rimraf.sync',
      'shelljs.ShellString.prototype.exec',
      'shelljs.exec',
      'swig.compileFile',
      'swig.renderFile',
      'temp.mkdirSync',
      'temp.openSync',
      'which.sync',
      'write-file-atomic.sync',
      'yamljs.load',
      'yamljs.parseFile',
    ]);
  });

  it('is code that can be parsed', () => {
    const outputs = trials.flatMap((trial) => trial.outputs);
    expect(outputs.filter((text) => syntaxErrors(text).length > 0)).toEqual([]);
  });
});

function apisOf(descriptions: readonly ModuleDescription[]): Api[] {
  return descriptions.flatMap(({ module, blocking = [] }) =>
    blocking.flatMap((api) =>
      'none' in api.replacement || api.replacement.how === 'other'
        ? []
        : [{ id: formatApiId(module, api.export), module, api, replacement: api.replacement }],
    ),
  );
}

function nodeCode({ id, module, api }: Api): string {
  const [call = '', type = ''] = calls[id] ?? [];
  const [name = ''] = api.export.split('.');
  return `${typeImports}import { ${name} } from 'node:${module}';
export async function run(it: ${api.form === 'method' ? name : 'unknown'}): Promise<${type}> {
  return ${call};
}
`;
}

function packageCode({ module, api }: Api): string {
  const [name = '', ...rest] = api.export.split('.');
  const [, method] = api.export.split('.prototype.');
  const code =
    method === undefined
      ? `return ${['it', ...rest].join('.')}('a', 'b');`
      : `return it.${method}('a', 'b');`;
  const parameter = method === undefined ? '' : `it: ${name}`;
  const local = method === undefined ? `${name} as it` : name;
  return `import { ${local} } from '${module}';
export async function run(${parameter}) {
  ${code}
}
`;
}
