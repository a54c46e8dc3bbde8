import path from 'node:path';
import { modules } from '@loopguard/catalogue';
import { describe, expect, it } from 'vitest';
import { createDependencies } from '../src/adapters/dependencies/create-dependencies.ts';
import { createApiMention } from '../src/engine/dependencies/create-api-mention.ts';
import { createKnowledge } from '../src/engine/link/knowledge.ts';
import { writeFiles } from './support/write-files.ts';

/** What blocks in the package `pkg`, each with its chain, as written: `loadSync: read lib.js:3 → fs.readFileSync lib.js:9`. */
function describePackage(files: Readonly<Record<string, string>>): string[] {
  const root = writeFiles(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name.startsWith('../') ? `node_modules/${name.slice(3)}` : `node_modules/pkg/${name}`,
        text,
      ]),
    ),
  );
  const dependencies = createDependencies({
    root,
    knowledge: createKnowledge(() => modules),
    mentionsApi: createApiMention(() => modules),
    quietFiles: [],
  });
  const module = dependencies.moduleOf('app.js', 'pkg');
  const derived = module === undefined ? undefined : dependencies.find(module);
  const blocking = derived?.blocking.filter(({ reaches }) => reaches[0]?.cost !== 'brief') ?? [];
  return blocking.map(({ export: name, reaches }) => {
    const [first] = reaches;
    const hops = [
      ...(first?.hops ?? []),
      { name: `${first?.module}.${first?.export}`, path: first?.path ?? '', line: first?.line },
    ];
    const chain = hops.map((hop) => `${hop.name} ${path.basename(hop.path)}:${hop.line}`);
    return `${name}: ${chain.join(' → ')}`;
  });
}

describe('what of a package blocks', () => {
  it('follows an export through the files of its package', () => {
    expect(
      describePackage({
        'index.js': `const io = require('./io');\nexports.load = (file) => JSON.parse(io.readAll(file));`,
        'io.js': `const fs = require('fs');\nexports.readAll = (file) => {\n  return fs.readFileSync(file, 'utf8');\n};`,
      }),
    ).toEqual(['load: readAll index.js:2 → fs.readFileSync io.js:3']);
  });

  it('follows ES modules, re-exports and default exports', () => {
    expect(
      describePackage({
        'package.json': '{"type":"module","exports":{"import":"./main.js"}}',
        'main.js': `export * from './load.js';\nexport { default } from './load.js';`,
        'load.js': `import { readFileSync } from 'node:fs';\nexport default function all(f) { return readFileSync(f); }\nexport const one = (f) => all(f);`,
      }),
    ).toEqual([
      'default: fs.readFileSync load.js:2',
      'one: all load.js:3 → fs.readFileSync load.js:2',
    ]);
  });

  it('follows what compilers make of ES modules', () => {
    expect(
      describePackage({
        'index.js': `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Store = exports.load = void 0;
const node_fs_1 = require("node:fs");
const load = (file) => (0, node_fs_1.readFileSync)(file);
exports.load = load;
class Store { read() { return (0, exports.load)('a'); } }
exports.Store = Store;`,
      }),
    ).toEqual([
      'load: fs.readFileSync index.js:5',
      'Store.prototype.read: load index.js:7 → fs.readFileSync index.js:5',
    ]);
  });

  it('follows what esbuild makes of ES modules', () => {
    expect(
      describePackage({
        'index.js': `var __defProp = Object.defineProperty;
var __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name], enumerable: true }); };
var __copyProps = (to, from) => to;
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var src_exports = {};
__export(src_exports, { load: () => load });
module.exports = __toCommonJS(src_exports);
var import_node_fs = require("node:fs");
function load(file) { return (0, import_node_fs.readFileSync)(file); }
0 && (module.exports = { load });`,
      }),
    ).toEqual(['load: fs.readFileSync index.js:9']);
  });

  it('follows constructors, methods, inheritance and fluent objects', () => {
    expect(
      describePackage({
        'index.js': `const fs = require('fs');
class Base { read() { return fs.readFileSync(this.file); } }
class Store extends Base {
  constructor(file) { super(); fs.mkdirSync(file); }
  open() { return this; }
}
exports.Store = Store;
exports.createStore = (file) => new Store(file);`,
      }),
    ).toEqual([
      'Store: fs.mkdirSync index.js:4',
      'Store.prototype.read: fs.readFileSync index.js:2',
      'createStore: new Store index.js:8 → fs.mkdirSync index.js:4',
    ]);
  });

  it('follows factories of objects and of functions, and properties of functions', () => {
    expect(
      describePackage({
        'index.js': `const fs = require('fs');
function pkg(file) { return { read: () => fs.readFileSync(file) }; }
pkg.compile = (file) => (data) => fs.readFileSync(file);
pkg.sync = (file) => fs.readFileSync(file);
module.exports = pkg;`,
      }),
    ).toEqual([
      'default().prototype.read: fs.readFileSync index.js:2',
      'compile(): fs.readFileSync index.js:3',
      'sync: fs.readFileSync index.js:4',
    ]);
  });

  it('follows functions of the time before classes', () => {
    expect(
      describePackage({
        'index.js': `var fs = require('fs');
function Store(file) { this.file = file; this.size = function () { return fs.readFileSync(file).length; }; }
Store.prototype.read = function () { return fs.readFileSync(this.file); };
module.exports = Store;`,
      }),
    ).toEqual([
      'default.prototype.size: fs.readFileSync index.js:2',
      'default.prototype.read: fs.readFileSync index.js:3',
    ]);
  });
});

describe('what surely blocks', () => {
  it.each([
    ['a branch', 'if (options.sync) return fs.readFileSync(file); fs.readFile(file, callback);'],
    [
      'what follows an early return',
      'if (cache[file]) return cache[file]; return fs.readFileSync(file);',
    ],
    ['the right side of a choice', 'return options.text || fs.readFileSync(file);'],
    ['a default value', 'const { text = fs.readFileSync(file) } = options; return text;'],
    ['an error path', 'try { options.run(); } catch { fs.readFileSync(file); }'],
    ['a branch that leads on', 'if (options.sync) return at(() => fs.readFileSync(file));'],
    ['a case', 'switch (options.kind) { case 1: return fs.readFileSync(file); default: }'],
    ['each of what may be an empty list', 'for (const one of options.all) fs.readFileSync(one);'],
    ['a method of a list', 'return options.all.map((one) => fs.readFileSync(one));'],
    [
      'a function that is only returned',
      'const read = () => fs.readFileSync(file); return [read];',
    ],
    ['a listener', "options.on('data', () => fs.readFileSync(file));"],
    ['a timer', 'setTimeout(() => fs.readFileSync(file), 5);'],
    ['a file system that the caller may choose', 'return (options.fs || fs).readFileSync(file);'],
    [
      'a function that is handed on to one which may not call it',
      'return lazily(() => fs.readFileSync(file));',
    ],
  ])('is not %s', (_what, body) => {
    expect(
      describePackage({
        'index.js': `const fs = require('fs');
function at(make) { return make(); }
function lazily(make) { if (lazily.value) return lazily.value; return make(); }
exports.load = (file, options, callback) => { ${body} };`,
      }),
    ).toEqual([]);
  });

  it.each([
    ['an initialiser', 'const text = fs.readFileSync(file); return text;'],
    [
      'what follows a check that throws',
      "if (!file) throw new Error('no file'); return fs.readFileSync(file);",
    ],
    ['a condition', 'if (fs.readdirSync(file).length > 0) return 1;'],
    ['what is tried', 'try { return fs.readFileSync(file); } catch { return undefined; }'],
    ['what is done in the end', 'try { options.run(); } finally { fs.rmSync(file); }'],
    ['a loop that runs at least once', 'do { fs.readFileSync(file); } while (options.more());'],
    [
      'what follows a loop that is left',
      'for (const a of options) { if (a) break; } fs.readFileSync(file);',
    ],
    ['an executor', 'return new Promise((resolve) => resolve(fs.readFileSync(file)));'],
    ['a function that is called where it stands', 'return (() => fs.readFileSync(file))();'],
    ['a function that is handed to one which calls it', 'return at(() => fs.readFileSync(file));'],
  ])('is %s', (_what, body) => {
    expect(
      describePackage({
        'index.js': `const fs = require('fs');
function at(make) { return make(); }
exports.load = (file, options) => { ${body} };`,
      }).map((one) => one.slice(0, 'load: '.length)),
    ).toEqual(['load: ']);
  });

  it('is what an async function does before it first gives the thread back', () => {
    const loads = `exports.before = async (file) => { const text = fs.readFileSync(file); await text; };
exports.after = async (file) => { await 1; return fs.readFileSync(file); };
exports.maybeAfter = async (file, ready) => { if (!ready) await 1; return fs.readFileSync(file); };
exports.items = function* (file) { yield fs.readFileSync(file); };`;
    expect(describePackage({ 'index.js': `const fs = require('fs');\n${loads}` })).toEqual([
      'before: fs.readFileSync index.js:2',
    ]);
  });

  it('is what a function that is called sync does to the files that it finds', () => {
    expect(
      describePackage({
        'index.js': `const fs = require('fs');
exports.findSync = (names) => {
  for (const name of names) if (fs.existsSync(name)) return fs.readFileSync(name);
};
exports.find = (names) => {
  for (const name of names) if (fs.existsSync(name)) return fs.readFileSync(name);
};
exports.anySync = (name, options) => { if (fs.existsSync(name)) return (options.fs || fs).readFileSync(name); };
exports.soonSync = async (name) => { fs.existsSync(name); await 1; return fs.readFileSync(name); };
exports.renderSync = (template, options) => (options.file ? fs.readFileSync(options.file) : template);`,
      }),
    ).toEqual(['findSync: fs.readFileSync index.js:3']);
  });

  it('is not what runs when the package is loaded', () => {
    expect(
      describePackage({
        'index.js': `const fs = require('fs');
const text = read();
function read() { return fs.readFileSync('data.txt'); }
exports.get = () => text;`,
      }),
    ).toEqual([]);
  });
});

describe('packages that use packages', () => {
  const reader = `const fs = require('fs');\nexports.read = (file) => fs.readFileSync(file);`;

  it('goes on into the package that is used', () => {
    expect(
      describePackage({
        'index.js': `const { read } = require('reader');\nexports.load = (file) => read(file);`,
        '../reader/index.js': reader,
      }),
    ).toEqual(['load: read index.js:2 → fs.readFileSync index.js:2']);
  });

  it('ends where packages use each other', () => {
    expect(
      describePackage({
        'index.js': `const reader = require('reader');\nexports.load = (file) => reader.read(file);\nexports.parse = JSON.parse;`,
        '../reader/index.js': `const fs = require('fs');\nconst pkg = require('pkg');\nexports.read = (file) => pkg.parse(fs.readFileSync(file));`,
      }),
    ).toEqual(['load: read index.js:2 → fs.readFileSync index.js:3']);
  });

  it('takes what the catalogue says of a package for true', () => {
    expect(
      describePackage({
        'index.js': `const fse = require('fs-extra');\nexports.save = (file, data) => fse.outputJsonSync(file, data);`,
        '../fs-extra/index.js': 'module.exports = {};',
      }),
    ).toEqual(['save: fs-extra.outputJsonSync index.js:2']);
  });

  it('takes the version that is installed for the one who imports it', () => {
    expect(
      describePackage({
        'index.js': `const { read } = require('reader');\nexports.load = (file) => read(file);`,
        'node_modules/reader/index.js': `exports.read = (file) => file;`,
        '../reader/index.js': reader,
      }),
    ).toEqual([]);
  });

  it('claims nothing of what it cannot read', () => {
    expect(
      describePackage({
        'index.js': `const { read } = require('reader');\nexports.load = (file) => read(file);`,
        '../reader/index.js': `${reader}\n// ${'.'.repeat(500_000)}`,
      }),
    ).toEqual([]);
  });
});
