import type { FileSummary } from '../src/engine/summary/file-summary.ts';
import type { Parser } from './support/summarise.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { summarise } from './support/summarise.ts';
import { javascript, jsx, scripts, typescript } from './support/syntax.ts';

/** Code as people write it, in JavaScript. */
const texts: Readonly<Record<string, string>> = {
  'an ES module': `
    import fs, { readFileSync as read } from 'node:fs';
    import * as path from 'node:path';
    export { read, path };
    export * from './more.js';
    export default async function load(name, { encoding = 'utf8', ...rest } = {}, ...others) {
      const [first, , third = fs.readFileSync(name)] = others;
      return read(path.join(name, first), { encoding, ...rest }, third);
    }
    export const lazily = async () => (await import('node:fs')).readFileSync('a');
  `,
  'a CommonJS module': `
    'use strict';
    const { readFileSync: read } = require('fs');
    var later;
    later = require('node:zlib');
    exports.load = function load(name) {
      return read(name);
    };
    module.exports.pack = async (data) => (0, later.gzipSync)(data);
    Object.defineProperty(exports, 'hidden', { enumerable: true, get: () => read });
  `,
  classes: `
    import { DatabaseSync } from 'node:sqlite';
    export class Shop extends DatabaseSync {
      static #open = new Map();
      static { this.#open.clear(); }
      #name = 'shop';
      db = new DatabaseSync('shop.db');
      ['computed'] = 1;
      accessor;
      constructor(path) { super(path); this.path = path; }
      get name() { return this.#name; }
      set name(name) { this.#name = name; }
      async load(id) { return this.db.prepare('SELECT 1').get(id); }
      async *rows() { yield* super.iterate(); }
      static async create() { return new this('a'); }
      isShop(value) { return #name in value; }
    }
  `,
  expressions: `
    import fs from 'node:fs';
    export async function load(path, tag, state) {
      fs?.readFileSync?.(path);
      fs['read' + 'FileSync'](path);
      fs[\`readFileSync\`].call(fs, path);
      tag\`a\${fs.readFileSync(path)}b\`;
      state ??= fs.readFileSync.bind(fs);
      state ||= 1 << 20;
      state &&= 2n ** 64n;
      const text = state ? fs.readFileSync(path) : typeof path, regexp = /(?<year>\\d{4})/dgv;
      for await (const chunk of fs.createReadStream(path)) void chunk;
      while (state()) path();
      do tag(); while (path());
      for (let i = state(); path(i); tag(i)) fs.statSync(i);
      switch (tag()) { case path(): state(); default: fs.statSync(path); }
      new fs.Stats(state(), path);
      for (const key in state) delete state[key];
      label: for (;;) { break label; }
      try { throw new Error('a', { cause: text }); } catch { } finally { debugger; }
      return (function () { return arguments; })(new.target, import.meta.url, regexp, class {}, () => ({}));
    }
  `,
  listeners: `
    import express from 'express';
    const app = express();
    app.get('/a', async (req, res) => { res.end(await read(req.url)); });
    function read(url) { return new Promise((resolve) => setTimeout(resolve, 5, url)); }
    export { app as 'string name' };
  `,
  directives: `'use server';\nexport async function save() { 'use cache'; }\n`,
  'an empty file': '',
  'comments alone': '// nothing\n/* here */\n',
};

/** What parsers are known to draw differently, in JavaScript. */
const delicate: Readonly<Record<string, string>> = {
  parentheses: `
    import fs from 'node:fs';
    export const read = ((fs.readFileSync)); (((read)))((fs)); (read, fs).a(); ((fs?.b)).c(); (fs?.b)(); ((d)) = ((e));
    for ((f.g) of h) (i); (async () => { (await (j())); })(); ({ k: (l) } = m); [(n)] = o; p(...(q)); (r)\`s\`;
    new (t())(); new (t.u); (v)++; ((w) => (w))((x)); export default (function () {});
  `,
  'characters of two units': `
    import fs from 'node:fs';
    const smile = '😀😀é', 𠮷 = fs, /* 😀 */ after = 𠮷.readFileSync('😀');
    /* 😀 */ after.trim(); \`😀\${after}\`.at(); /😀/u.test(after);
  `,
  'names with escapes': `
    import fs from 'node:fs';
    fs.r\\u0065adFileSync('a'); const \\u0061b = fs; ab.b(); class A { #\\u0061; c() { this.#a(); } }
    tag\`\\unicode\`; f('\\uD800', '\\u{1F600}', '\\0'); ({ '\\x61': 1, 'b-c': 2, 3: 4 }).a();
  `,
  'an await that only a module can hold': `await (load)(); const a = await [b()]; await /c/.test(d);`,
  'import attributes': `
    import a from './a.json' with { type: 'json' };
    export { b } from './b.json' with { type: 'json' };
    export * from './c.json' with { type: 'json' };
    const d = await import('./d.json', { with: { type: 'json' } }); d.e(a);
  `,
  using: `
    import { openSync } from 'node:fs';
    export async function f() {
      using a = openSync('a'); await using b = g();
      for (using c of d) c(); for (await using e of h) e(a, b);
    }
  `,
  'class members': `
    const A = class B extends C {
      #q; static x = () => this; y = () => this.z; z = async function () {}; static async *gen() {} get [a]() { return b }
      static { var q = 1; q(); } 'quoted' = 1; 12 = 2; #p = this.#q; static #r() {} static has(o) { return #q in o && o.#p(); }
      constructor() { super(); return new.target } 'constructor2'() {} static async = 1; get = f(); set; static static() {}
    };
  `,
  'optional chains': `
    a?.b?.c(); a?.(); a?.b.c.d(e); a?.[b](c); delete a?.b; new (a?.b)(); (a?.b).c\`d\`; a?.b.c?.d.e?.(f);
  `,
  objects: `
    export default {
      ...a, b, async c() {}, get d() { return e }, set d(f) {}, ['g']: h, [i]: j, __proto__: k, 'l-m': n, 1: o,
      async *p() {}, q: async () => {}, constructor() {}, async: r, get: s, await() {},
    };
  `,
  patterns: `
    const { a = b(), ...c } = d, [e = f(), ...[g, h]] = i; ({ a: j.k, [l]: m = n, ...o.p } = q); [r.s, t = u, ...v.w] = x;
    function y({ z = a1() }, [b1 = c1()], ...[d1]) {} try {} catch ({ message: e1 = f1() }) { e1(); }
  `,
  'names that hide names': `
    function f(a, b = a) {
      var a; { let a = 1; a(); } try {} catch (a) { a(); } for (let a of a) a(); class a2 { a() { a(); } }
      { function g() {} } g(); if (1) { function h() {} } h(); return a;
    }
    var f1; f1(); class f2 extends f2 {} let f3 = function f3() { f3(); }; f3();
  `,
  'directives and what only looks like one': `'use strict'; "use client";
    export async function f() { 'use server'; "b"; 1; 'c'; }
    export async function g() { ('use server'); }
  `,
  'comments that accept': `
    import fs from 'node:fs';
    /* eslint-disable-next-line loopguard/no-sync-in-async -- it is small */
    fs.readFileSync('a'); // eslint-disable-line loopguard/no-sync-in-async -- it is small
  `,
};

/** The same, in TypeScript. */
const delicateTypescript: Readonly<Record<string, string>> = {
  decorators: `
    import { Get, Controller as C } from '@nestjs/common';
    @C('a') export class A {
      @Get() async a(@Body() b: B, @Req() c) {} @Input() d = 1; @x accessor e = f; @g() static h() {} @i get j() { return 1 }
      constructor(@Inject() private readonly k: K, public l = m(), @n() protected o?: O) { super(); }
    }
    export @p class Q {} @r export default class extends s {} const T = @u class { @v @w() y() {} };
  `,
  types: `
    import type { A } from 'a'; import { type B, C } from 'b'; let d: A.B.C<D>[] = [] as unknown as E;
    const f: Promise<G> = h as any; let i: import('j').K.L; function m(this: N, o?: P, ...q: R[]): asserts o is S {}
    let t: typeof u; let v = <W>x; let y = z satisfies AA; let bb = cc!; type DD = EE; enum FF { gg = hh() }
    let ii: import('fs', { with: { 'resolution-mode': 'import' } }).Stats; let jj: typeof import('fs'); let kk: L | M = n;
  `,
  'members without a body': `
    abstract class A<T> {
      abstract b(): void; abstract c: D; declare e: F; constructor(g: H); constructor(g: any) {} protected readonly h?: I;
      static readonly j: K = l(); override m!: N; [o: string]: P; abstract get q(): R; abstract accessor s: T; a? = 1; declare t: U;
    }
    export function a(b: string): C; export function a(b: number): D; export function a(b: any) { return b(); }
    export default function (e: F): G; export default function (e: any) { return e; } declare function h(): I;
  `,
  assertions: `
    a!.b!(); a!?.b(); (a as B).c(); (<D>e).f(); (g satisfies H)(); (i as any) = j; for (k as any of l) m(); [n!] = o;
    ({ p: q! } = r); s!++; (t as U)!.v?.w!(); x = y as const; new (z as any)(); await (a as B)(); (c as D)\`e\`;
  `,
  generics: `
    const a = <T,>(b: T): T => b; const c = async <T extends D = E>(f: T) => await f; g<H>(i); new J<K>(l);
    m<N>\`o\`; p?.<Q>(r); const s = t<U>; class V<W> extends X<Y> implements Z, AA.BB<CC> {} new (d<E>)();
  `,
  namespaces: `
    declare module 'x' { export function f(): void; } declare global { interface W {} var q: R; }
    namespace A.B.C { export const d = e(); } module F { g(); } namespace G { export class H {} export import I = G.H; new I(); }
    enum J { K = 'k', L = J.K.length, 'M-N' = 1 } const enum O { P = fs.readFileSync('x').length }
  `,
  'declarations of globals': `
    declare const require: any; const fs = require('fs'); fs.readFileSync('a'); declare let process: P; process.x();
    declare var a: B, c: D; a.b(); declare class E { f(): void } new E().f(); declare namespace G { function h(): void } G.h();
  `,
  'imports and exports of TypeScript': `
    import a = require('a'); import b = a.c.d; export import e = a.f; import type g = require('h'); export = a;
  `,
  'annotated functions': `
    const f: Handler = async (req, res): Promise<void> => { await g(req); }; const h: Handler = (i) => j;
    const k = function (this: A, b: B) { return this.c(); }; const l = { m<T>(this: D, e?: T): F { return g(); } };
    class N { o: Handler = async (p) => {}; static q: R = function () {}; s = <T>(t: T) => t; private async u?(): Promise<V> {} }
  `,
};

/** Real code: every so many files below a folder, and what they are parsed as. */
const real = [
  { folder: 'node_modules/eslint/lib', every: 7, pattern: /\.js$/u, sourceType: 'commonjs' },
  { folder: 'node_modules/express', every: 1, pattern: /\.js$/u, sourceType: 'commonjs' },
  { folder: 'node_modules/fastify/lib', every: 1, pattern: /\.js$/u, sourceType: 'commonjs' },
  { folder: 'node_modules/svelte/src', every: 6, pattern: /\.js$/u, sourceType: 'module' },
  { folder: 'node_modules/zod/src', every: 6, pattern: /\.ts$/u, sourceType: 'module' },
  { folder: 'packages/eslint-plugin/src', every: 1, pattern: /\.ts$/u, sourceType: 'module' },
] as const;

const javascriptParsers: readonly Parser[] = ['espree', 'typescript', 'oxc', 'espree-alone'];

vi.setConfig({ testTimeout: 60_000 });

describe('every parser gives the same summary', () => {
  it.each(Object.entries({ ...texts, ...javascript, ...delicate }))('for %s', (_name, text) => {
    expectSameSummaries(text, javascriptParsers);
  });

  it.each(Object.entries({ ...typescript, ...delicateTypescript }))(
    'for TypeScript: %s',
    (_name, text) => {
      expectSameSummaries(text, ['typescript', 'oxc'], { file: 'file.ts' });
    },
  );

  it.each(Object.entries({ ...texts, ...delicate }))(
    'for TypeScript without types: %s',
    (_name, text) => {
      expectSameSummaries(text, ['typescript', 'oxc'], { file: 'file.ts' });
    },
  );

  it('for JSX', () => {
    expectSameSummaries(jsx, javascriptParsers, { file: 'file.jsx' });
    expectSameSummaries(jsx, ['oxc', 'espree-alone'], { file: 'file.js' });
    expectSameSummaries(jsx, ['typescript', 'oxc'], { file: 'file.tsx' });
  });

  it.each(real)(
    'for the files in $folder',
    ({ folder, every, pattern, sourceType }) => {
      const files = filesIn(folder, pattern).filter((_, index) => index % every === 0);
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        const parsers = file.endsWith('.ts') ? (['typescript', 'oxc'] as const) : javascriptParsers;
        expectSameSummaries(readFileSync(file, 'utf8'), parsers, { file, sourceType });
      }
    },
    60_000,
  );

  it('for a script', () => {
    const text = `var fs = require('fs'); function load(fs_) { return fs_ || fs; } with (load) readFileSync('a');`;
    expectSameSummaries(text, javascriptParsers, { sourceType: 'script' });
    for (const script of Object.values(scripts)) {
      expectSameSummaries(script, ['espree', 'oxc', 'espree-alone'], { sourceType: 'script' });
    }
  });

  it('for a CommonJS module that returns at its top level', () => {
    const text = `const fs = require('fs'); if (!fs) return; exports.load = async () => fs.readFileSync('a');`;
    expectSameSummaries(text, javascriptParsers, { sourceType: 'commonjs' });
  });

  it('after a hashbang, which the summary notes', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const summary = expectSameSummaries(
        ['#!/usr/bin/env node', "import fs from 'node:fs';", "fs.readFileSync('a');"].join(
          lineBreak,
        ),
        javascriptParsers,
      );
      expect(summary.hashbang).toBe(true);
      expect(summary.calls[0]?.line).toBe(3);
    }
  });

  it('after a byte order mark, from which no position counts', () => {
    const text = `import fs from 'node:fs';\nfs.readFileSync('a');\n`;
    const unmarked = expectSameSummaries(text, javascriptParsers);
    expect(expectSameSummaries(`\uFEFF${text}`, javascriptParsers)).toEqual(unmarked);
    expect(
      expectSameSummaries(`\uFEFF${text}`, ['typescript', 'oxc'], { file: 'file.ts' }),
    ).toEqual(unmarked);
  });

  it('with every kind of line break', () => {
    const lines = ["import fs from 'node:fs';", '', "fs.readFileSync('a');", "fs.statSync('b');"];
    for (const lineBreak of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
      const { calls } = expectSameSummaries(lines.join(lineBreak), javascriptParsers);
      expect(calls.map(({ line }) => line)).toEqual([3, 4]);
    }
  });
});

describe('the scripts of a component give the summary that they give alone', () => {
  it('in Vue', () => {
    const text = `<template><p v-for="line in lines" @click="() => load(line)">{{ line?.text }}</p></template>
<script>
import { readFileSync } from 'node:fs';
export default { async load(path) { return readFileSync(path); } };
</script>
<style>p { color: red; }</style>
`;
    expectSameSummaries(text, ['vue', 'vue-typescript'], { file: 'file.vue' });
    expect(summarise(text, 'vue', { file: 'file.vue' })).toEqual(summarise(scriptsIn(text), 'oxc'));
  });

  it('in Vue with TypeScript, set up', () => {
    const text = `<script lang="ts">
export const name = 'a';
</script>
<script setup lang="ts">
import { readFileSync } from 'node:fs';
const props = defineProps<{ path: string }>();
const load = async (path: string): Promise<string> => readFileSync(path, 'utf8');
defineExpose({ load });
</script>
<template><p>{{ load(props.path)!.length as number }}</p></template>
`;
    expect(summarise(text, 'vue-typescript', { file: 'file.vue' })).toEqual(
      summarise(scriptsIn(text), 'oxc', { file: 'file.ts' }),
    );
  });

  it('in Svelte, where its markup is code too', () => {
    const text = `<script>
  import { readFileSync } from 'node:fs';
  let { path } = $props();
  export async function load(name) { return readFileSync(name); }
</script>

{#each [1, 2] as line}<p onclick={() => load(path)}>{line}</p>{/each}
`;
    const { functions } = expectSameSummaries(text, ['svelte', 'svelte-typescript'], {
      file: 'file.svelte',
    });
    expect(functions.map(({ form }) => form)).toEqual(['module', 'declaration', 'arrow']);
  });
});

describe('a summary', () => {
  it.each(Object.entries(texts))('is plain JSON for %s', (_name, text) => {
    const summary = summarise(text, 'espree');
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

/** Summarises a text with each parser, and returns the summary that all of them gave. */
function expectSameSummaries(
  text: string,
  parsers: readonly Parser[],
  options?: Parameters<typeof summarise>[2],
): FileSummary {
  const [first, ...others] = parsers.map((parser) => ({
    parser,
    summary: summarise(text, parser, options),
  }));
  if (!first) throw new Error('No parser was named.');
  for (const { parser, summary } of others) {
    expect(summary, `${options?.file ?? 'the text'} by ${parser} and ${first.parser}`).toEqual(
      first.summary,
    );
    // Not only equal: a summary that is kept as JSON has to come back as the same.
    expect(JSON.stringify(summary)).toBe(JSON.stringify(first.summary));
  }
  return first.summary;
}

/** The files below a folder, in a fixed order. */
function filesIn(folder: string, pattern: RegExp): string[] {
  const root = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${root}${name}`);
}

/** A component's text with blanks for all that is no script, so that every position stays. */
function scriptsIn(component: string): string {
  let scripts = '';
  for (const match of component.matchAll(/<script[^>]*>(?<script>[^]*?)<\/script>/gu)) {
    const start = match.index + match[0].indexOf('>') + 1;
    scripts += blank(component.slice(scripts.length, start)) + (match.groups?.script ?? '');
  }
  return scripts + blank(component.slice(scripts.length));
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}
