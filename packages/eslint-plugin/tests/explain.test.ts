import type { World } from './support/analyse-texts.ts';
import type {
  CallExplanation,
  FileExplanation,
  FunctionExplanation,
} from '../src/engine/explain/explanation.ts';
import { describe, expect, it } from 'vitest';
import { explainFile } from '../src/engine/explain/explain-file.ts';
import { analyseTexts } from './support/analyse-texts.ts';

/** Explains the first of the files. */
function explain(world: World): FileExplanation {
  return explainFile(analyseTexts(world), Object.keys(world.files)[0]!)!;
}

function callIn(world: World, callee: string): CallExplanation {
  const calls = explain(world).functions.flatMap((one) => one.calls);
  return calls.find((one) => one.callee === callee)!;
}

function functionIn(world: World, name: string): FunctionExplanation {
  return explain(world).functions.find((one) => one.name === name)!;
}

describe('a call is followed', () => {
  it.each([
    [200, 'yes'],
    [201, 'no'],
  ])('into a list of %i entries: %s', (length, followed) => {
    const jobs = Array(length).fill('load').join();
    const text = `const jobs = [${jobs}]; for (const job of jobs) job(); function load() {}`;
    expect(callIn({ files: { 'a.js': text } }, 'job').followed).toBe(followed);
  });

  it('to a function of the project, with its place and what it runs as', () => {
    const world = {
      files: {
        'a.js': `import { load } from './b.js';\nasync function main() { load(); }`,
        'b.js': `\nexport function load() {}`,
      },
    };
    expect(callIn(world, 'load')).toMatchObject({
      followed: 'yes',
      reason: undefined,
      targets: [
        { kind: 'function', text: 'load', place: { file: 'b.js', line: 2 }, runsAs: 'plain' },
      ],
    });
  });

  it('to a blocking API, with what it costs here, or that it does not block', () => {
    const text = `import { randomBytes, pbkdf2Sync } from 'node:crypto';
      pbkdf2Sync('a', 'b', 1, 1, 'sha1'); randomBytes(8, (error, bytes) => {});`;
    const world = { files: { 'a.js': text } };
    expect(callIn(world, 'pbkdf2Sync').targets).toMatchObject([
      { kind: 'api', text: 'crypto.pbkdf2Sync', cost: 'compute' },
    ]);
    expect(callIn(world, 'randomBytes').targets).toMatchObject([{ kind: 'api', cost: undefined }]);
  });

  it.each([
    ['path.join', `import path from 'node:path'; path.join('a', 'b');`, 'path.join'],
    [
      'app.get',
      `const app = require('express')(); app.get('/', () => {});`,
      'express:Application.get',
    ],
    ['JSON.parse', `JSON.parse('1');`, 'JSON.parse'],
    ['parts.map', `const parts = 'a b'.split(' '); parts.map(String);`, 'map of the language'],
    ['seen.add', `const seen = new Set(); seen.add(1);`, 'add of the language'],
    ['list().join', `list().join(); function list() { return [1]; }`, 'join of the language'],
    [
      'text.trim',
      `let text = 'a'; ${'text = text.trim().slice(1);\n'.repeat(20)}`,
      'trim of the language',
    ],
    [
      'execSync().trim',
      `require('child_process').execSync('a').trim();`,
      "trim of what 'child_process' gave",
    ],
  ])('to what is known to block nothing: %s', (callee, text, target) => {
    const calls = explain({ files: { 'a.js': text } }).functions.flatMap((one) => one.calls);
    const found = calls.find((one) => one.callee.endsWith(callee))!;
    expect(found).toMatchObject({ followed: 'yes', targets: [{ kind: 'known', text: target }] });
  });

  it('to a file that reaches nothing which blocks', () => {
    const text = `import { add } from './math.js'; add(1);`;
    const world = { files: { 'a.js': text }, unread: ['math.js'] };
    expect(callIn(world, 'add')).toMatchObject({
      followed: 'yes',
      targets: [{ kind: 'unread', text: 'math.js' }],
    });
  });
});

describe('a call is not followed, and the reason is given', () => {
  it.each([
    [
      'a parameter without callers',
      'db.query',
      `export function f(db) { db.query(); }`,
      ['no-callers', 'parameter `db` of `f` has no known callers'],
    ],
    [
      'a computed name',
      'fs[name]',
      `import fs from 'fs'; export function f(name) { fs[name](); }`,
      ['computed-name', 'the name in `fs[name]` is computed, and not a constant'],
    ],
    [
      'a module that is not found',
      'load',
      `import { load } from './gone.js'; load();`,
      ['unresolved-module', "no file is found for './gone.js'"],
    ],
    [
      'a package that is not described',
      'transform',
      `import { transform } from 'some-package'; transform();`,
      ['not-described', 'nothing is known of some-package.transform'],
    ],
    [
      'what such a package gave',
      'client.send',
      `import { connect } from 'some-package'; const client = connect(); client.send();`,
      ['not-described', "nothing is known of send of what 'some-package' gave"],
    ],
    [
      'what a file behind an alias that leads nowhere gave',
      'client.send',
      `import { connect } from '@/database'; const client = connect(); client.send();`,
      ['not-described', 'what `connect()` gives is not described'],
    ],
    [
      'a global that Node.js does not have',
      'jQuery',
      `jQuery('a');`,
      ['unknown-global', '`jQuery` is no global of Node.js'],
    ],
    [
      '`this` of a function',
      'this.load',
      `export function f() { this.load(); }`,
      ['unknown-this', 'what calls `f` decides what `this` is'],
    ],
    [
      'a field without a value',
      'this.db.query',
      `export class Store { f() { this.db.query(); } }`,
      ['no-such-member', 'the text shows no value of `db` in `this`, an object of a.ts'],
    ],
    [
      'a name that a file does not export',
      'gone',
      `import { gone } from './b.js'; gone();`,
      ['no-such-member', 'b.js exports no `gone`'],
    ],
    [
      'a type without a class',
      'store.load',
      `export function f<Store extends { load(): void }>(store: Store) { store.load(); }`,
      ['unknown-type', 'the type `Store` of parameter `store` of `f` leads to no class'],
    ],
    [
      'an interface without a class',
      'store.load',
      `interface Store { load(): void } export function f(store: Store) { store.load(); }`,
      [
        'no-such-member',
        'the text shows no value of `load` in `store`, which is declared as an interface that nothing is known to implement',
      ],
    ],
  ])('%s', (_title, callee, text, [code, sentence]) => {
    const world = { files: { 'a.ts': text, 'b.js': 'export const here = 1;' } };
    expect(callIn(world, callee)).toMatchObject({
      followed: 'no',
      reason: { code, text: sentence },
    });
  });

  it('which is the innermost, with the way there', () => {
    const text = `export function outer(config) { inner(config.db); }
      function inner(db) { db.query(); }`;
    expect(callIn({ files: { 'a.js': text } }, 'db.query').reason).toEqual({
      code: 'no-callers',
      text: 'parameter `config` of `outer` has no known callers',
      through: ['`db`', 'parameter `db` of `inner`', '`config`'],
    });
  });

  it('which may be true of a part of what it can call', () => {
    const text = `export function f(other) { const g = other ? load : other; g(); } function load() {}`;
    expect(callIn({ files: { 'a.js': text } }, 'g')).toMatchObject({
      followed: 'partly',
      targets: [{ kind: 'function', text: 'load' }],
      reason: { code: 'no-callers' },
    });
  });

  it.each([
    [12, 'yes', undefined],
    [13, 'no', 'too-many-values'],
  ])('which is too many values: one of %i functions is followed: %s', (count, followed, code) => {
    const names = Array.from({ length: count }, (_, index) => `f${index}`);
    const text = `${names.map((name) => `function ${name}() {}`).join('\n')}
      let f = f0; ${names.map((name) => `f = ${name};`).join(' ')} f();`;
    const call = callIn({ files: { 'a.js': text.replace('let f = f0;', 'let f;') } }, 'f');
    expect(call.followed).toBe(followed);
    expect(call.reason?.code).toBe(code);
  });

  it('even if a part of what the receiver can be is a list', () => {
    const text = `export function f(other) { const list = other ? [] : other.list; list.push(1); }`;
    expect(callIn({ files: { 'a.js': text } }, 'list.push').followed).not.toBe('yes');
  });

  it('and a value that leads back to itself ends', () => {
    const text = `let a = b; let b = a; a(); export function f(x) { x = x.next; x.run(); }`;
    expect(callIn({ files: { 'a.js': text } }, 'a').followed).toBe('no');
    expect(callIn({ files: { 'a.js': text } }, 'x.run').followed).toBe('no');
  });
});

describe('a function is said to run', () => {
  const express = `const app = require('express')();`;

  it.each([
    [
      'as a request handler, for the route that it is handed to',
      `${express} app.get('/x', show);\nfunction show() {}`,
      'show',
      ['request-handler', 'handed to `app.get` at line 1: runs as request handler (GET /x)'],
    ],
    [
      'as a request handler, for the names of its parameters',
      `export function show(req, res) {}`,
      'show',
      ['request-handler', 'its parameters are named as those of a handler are'],
    ],
    [
      'at startup, for its callers',
      `boot(); function boot() {}`,
      'boot',
      ['startup', 'all that runs it is startup code'],
    ],
    [
      'as an event listener',
      `process.on('message', hear); function hear() {}`,
      'hear',
      ['event-listener', 'handed to `process.on` at line 1: runs as event listener (message)'],
    ],
    [
      'as an async function',
      `export async function load() {}`,
      'load',
      ['async-function', 'it is async'],
    ],
    [
      'as its author says',
      `/** @nonblocking */ export function load() {}`,
      'load',
      ['exempt', 'it is marked `@nonblocking`'],
    ],
    [
      'as what calls it, though nothing known does',
      `export function load() {}`,
      'load',
      ['plain', 'nothing that is known calls it, so nothing is claimed of it'],
    ],
    [
      'as what calls it',
      `export async function load() { read(); } function read() {}`,
      'read',
      ['plain', 'it runs as what calls it'],
    ],
    [
      'as a callback',
      `export async function f() { setTimeout(later, 5); } function later() {}`,
      'later',
      ['callback', 'handed to `setTimeout` at line 1: runs as callback (setTimeout)'],
    ],
  ])('%s', (_title, text, name, [runsAs, reason]) => {
    const found = functionIn({ files: { 'a.js': text } }, name);
    expect(found.runsAs).toBe(runsAs);
    expect(found.reasons).toContain(reason);
  });

  it('as a part of the function around it, where it runs at once', () => {
    const text = `export async function f(list) { list.map((one) => one.run()); }`;
    expect(functionIn({ files: { 'a.js': text } }, '(anonymous)')).toMatchObject({
      isPart: true,
      runsAs: 'async-function',
    });
  });

  it('by its callers, tests apart, and by code that is not known', () => {
    const files = {
      'a.js': `export function load() {}\nregistry.push(load);`,
      'b.js': `import { load } from './a.js';\nexport async function f() {\n  load();\n}`,
      'test/a.test.js': `import { load } from './a.js'; load();`,
    };
    expect(functionIn({ files }, 'load')).toMatchObject({
      calledBy: [{ name: 'f', file: 'b.js', line: 3 }],
      escapes: true,
    });
  });
});

describe('of a blocking call it is said', () => {
  const read = `import fs from 'fs';`;

  it.each([
    [
      'that it is reported, and by which rule',
      `${read} export async function f() { fs.readFileSync('a'); }`,
      { type: 'reported', rule: 'no-sync-in-async', presets: 'recommended' },
    ],
    [
      'that only `strict` reports what is brief',
      `${read} export async function f() { fs.existsSync('a'); }`,
      {
        type: 'reported',
        presets: 'strict',
        text: '`recommended` leaves it out: it costs `brief`',
      },
    ],
    [
      'that only `strict` reports what is remembered',
      `${read} let kept; export async function f() { kept ??= fs.readFileSync('a'); }`,
      {
        type: 'reported',
        presets: 'strict',
        text: '`recommended` leaves it out: what it gives is kept, so it blocks once',
      },
    ],
    [
      'that only `strict` reports what runs while the process closes',
      `${read} process.on('SIGTERM', () => { fs.writeFileSync('a', ''); });`,
      {
        type: 'reported',
        presets: 'strict',
        text: '`recommended` leaves it out: the process closes by then',
      },
    ],
    [
      'that it runs at startup',
      `${read} fs.readFileSync('a');`,
      { type: 'silenced', by: 'startup', text: 'it runs at startup' },
    ],
    [
      'that a comment accepts it',
      `${read} export async function f() {
        fs.readFileSync('a'); // eslint-disable-line loopguard/no-sync-in-async -- small
      }`,
      {
        type: 'silenced',
        by: 'comment',
        text: 'a disable comment with a reason accepts it at a.js:2',
      },
    ],
    [
      'that no context is known to reach it',
      `${read} export function f() { fs.readFileSync('a'); }`,
      { type: 'unreached', text: 'no context is known to reach it' },
    ],
  ])('%s', (_title, text, verdict) => {
    expect(explain({ files: { 'a.js': text } }).blocking.map((one) => one.verdict)).toMatchObject([
      verdict,
    ]);
  });

  it('that its function is marked, where it is', () => {
    const text = `/** @blocking */ function wait() {}\nexport async function f() {\n  wait();\n}`;
    expect(explain({ files: { 'a.js': text } }).blocking).toMatchObject([
      { line: 3, api: 'wait', verdict: { type: 'reported', rule: 'no-sync-in-async' } },
    ]);
    expect(callIn({ files: { 'a.js': text } }, 'wait').targets).toMatchObject([{ kind: 'api' }]);
  });

  it('nothing, where it only loads a module or has a name that says so', () => {
    const text = `const a = require('strange'); a.runSync(); export function f() { a.runSync(); }`;
    expect(explain({ files: { 'a.js': text } }).blocking).toEqual([]);
  });

  const chain = {
    'a.js': `import { load } from './b.js';\nexport async function f() {\n  load();\n}`,
    'b.js': `import fs from 'fs';\nexport function load() {\n  fs.readFileSync('a');\n}`,
  };

  it('where it is reported, if that is elsewhere', () => {
    const files = { 'b.js': chain['b.js'], 'a.js': chain['a.js'] };
    expect(explain({ files }).blocking).toMatchObject([
      { line: 3, verdict: { type: 'elsewhere', reports: [{ file: 'a.js', line: 3 }] } },
    ]);
  });

  it('how a call leads to it', () => {
    expect(explain({ files: chain }).blocking).toMatchObject([
      {
        line: 3,
        api: 'fs.readFileSync',
        chain: 'load() a.js:3 → fs.readFileSync b.js:3',
        context: 'the async function `f`',
        verdict: { type: 'reported', rule: 'no-transitive-sync' },
      },
    ]);
  });

  it('that an allowance silences the chains to it, with the reason', () => {
    const allow = [{ api: 'fs.*', file: 'b.js', reason: 'small', until: '2027-01-01' }];
    expect(explain({ files: chain, policy: { allow } }).blocking).toMatchObject([
      {
        line: 3,
        chain: 'load() a.js:3 → fs.readFileSync b.js:3',
        verdict: {
          type: 'silenced',
          by: 'allowance',
          text: 'the policy allows fs.* until 2027-01-01 (small)',
        },
      },
    ]);
  });

  it('that its file is quiet', () => {
    const text = `${read} export async function f() { fs.readFileSync('a'); }`;
    const explained = explain({
      files: { 'tools/a.js': text },
      policy: { quietFiles: ['tools/**'] },
    });
    expect(explained).toMatchObject({
      role: 'quiet',
      roleReason: "it matches 'tools/**' (`quietFiles` of the policy)",
      blocking: [{ verdict: { type: 'silenced', by: 'file' } }],
    });
  });

  it('that its file is one of tests, though it lies elsewhere', () => {
    const files = {
      'harness.js': `import { it } from 'vitest'; it('runs', () => {});`,
    };
    expect(explain({ files })).toMatchObject({
      role: 'quiet',
      roleReason: 'a test runner runs it',
    });
  });
});

it('counts the calls of a file, and those that are followed', () => {
  const text = `export function f(db) { db.query(); JSON.parse('1'); f(db); }`;
  expect(explain({ files: { 'a.js': text } }).count).toEqual({ calls: 3, followed: 2 });
});
