import type { FileSummary } from '../src/engine/summary/file-summary.ts';
import type { Rule } from 'eslint';
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { summariseFile } from '../src/engine/summary/summarise-file.ts';

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

const files = [
  '../../../node_modules/eslint/lib/linter/linter.js',
  '../../../node_modules/eslint/lib/rules/indent.js',
  '../../../node_modules/picomatch/lib/parse.js',
  '../../../eslint.config.js',
];

describe('the same text gives the same summary from espree and from typescript-eslint', () => {
  it.each(Object.entries(texts))('for %s', (_name, text) => {
    expectSameSummaries(text);
  });

  it.each(files)('for %s', (file) => {
    expectSameSummaries(readFileSync(new URL(file, import.meta.url), 'utf8'));
  });

  it('for a script', () => {
    expectSameSummaries(
      `var fs = require('fs'); function load(fs_) { return fs_ || fs; } with (load) readFileSync('a');`,
      'script',
    );
  });

  it('for a CommonJS module that returns at its top level', () => {
    expectSameSummaries(
      `const fs = require('fs'); if (!fs) return; exports.load = async () => fs.readFileSync('a');`,
      'commonjs',
    );
  });

  it('after a hashbang, which the summary notes', () => {
    const summary = expectSameSummaries(
      `#!/usr/bin/env node\nimport fs from 'node:fs';\nfs.readFileSync('a');\n`,
    );
    expect(summary.hashbang).toBe(true);
    expect(summary.calls[0]?.line).toBe(3);
  });

  it('after a byte order mark, from which no position counts', () => {
    const text = `import fs from 'node:fs';\nfs.readFileSync('a');\n`;
    expect(expectSameSummaries(`\uFEFF${text}`)).toEqual(expectSameSummaries(text));
  });

  it('with every kind of line break', () => {
    const lines = ["import fs from 'node:fs';", '', "fs.readFileSync('a');", "fs.statSync('b');"];
    for (const lineBreak of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
      const { calls } = expectSameSummaries(lines.join(lineBreak));
      expect(calls.map(({ line }) => line)).toEqual([3, 4]);
    }
  });
});

describe('a summary', () => {
  it.each(Object.entries(texts))('is plain JSON for %s', (_name, text) => {
    const summary = summarise(text, 'espree');
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

/** Summarises a text twice, through ESLint as users do, and returns the summary that both parsers gave. */
function expectSameSummaries(text: string, sourceType: SourceType = 'module'): FileSummary {
  const fromEspree = summarise(text, 'espree', sourceType);
  const fromTypeScript = summarise(text, 'typescript', sourceType);
  expect(fromTypeScript).toEqual(fromEspree);
  return fromEspree;
}

type SourceType = 'module' | 'script' | 'commonjs';

function summarise(
  text: string,
  parser: 'espree' | 'typescript',
  sourceType: SourceType = 'module',
): FileSummary {
  const summaries: FileSummary[] = [];
  const capture: Rule.RuleModule = {
    create({ sourceCode }) {
      const { ast, scopeManager } = sourceCode;
      return {
        Program() {
          // The engine is written against typescript-eslint's types of the same trees and scopes.
          const input = { text: sourceCode.text, ast, scopes: scopeManager } as unknown;
          summaries.push(summariseFile(input as Parameters<typeof summariseFile>[0]));
        },
      };
    },
  };
  const messages = new Linter().verify(text, {
    plugins: { test: { rules: { capture } } },
    languageOptions: { sourceType, ...(parser === 'typescript' && { parser: tseslint.parser }) },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'test/capture': 'error' },
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  const [summary] = summaries;
  if (!summary) throw new Error('The text was not summarised.');
  return summary;
}
