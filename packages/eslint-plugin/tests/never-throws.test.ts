import type { Linter as LinterTypes } from 'eslint';
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import plugin from '../src/index.ts';
import { javascript, jsx, scripts, typescript } from './support/syntax.ts';

/** A file that names no module that blocks is not analysed at all, so every text here names one. */
const mention = "\n/* 'fs' */\n";

describe('linting never throws', () => {
  it.each(Object.entries(javascript))('on %s', (_name, code) => {
    expectParsed(lint(code, {}));
    expectParsed(lint(code + mention, {}));
    expectParsed(lint(code + mention, { parser: tseslint.parser }));
  });

  it.each(Object.entries(scripts))('on %s', (_name, code) => {
    expectParsed(lint(code + mention, { sourceType: 'script' }));
  });

  it.each(Object.entries(typescript))('on TypeScript: %s', (_name, code) => {
    expectParsed(lint(code + mention, { parser: tseslint.parser }));
  });

  it('on JSX', () => {
    const parserOptions = { ecmaFeatures: { jsx: true } };
    expectParsed(lint(jsx, { parserOptions }));
    expectParsed(lint(jsx, { parser: tseslint.parser, parserOptions }));
  });

  it('on a text that no parser can read', () => {
    expect(lint("import fs from 'fs'; ((", {}).map(({ fatal }) => fatal)).toEqual([true]);
  });

  it('on declarations of TypeScript', () => {
    const text = readModule('typescript/lib/lib.es5.d.ts');
    expectParsed(lint(text + mention, { parser: tseslint.parser }));
  });

  it('on a bundle of a megabyte', { timeout: 60_000 }, () => {
    const text = readModule('svelte/compiler/index.js');
    expect(text.length).toBeGreaterThan(800_000);
    expectParsed(lint(text + mention, {}));
  });

  it('on a sum so long that the stack does not hold it', { timeout: 60_000 }, () => {
    const sum = `import fs from 'fs'; export const a = ${'fs.b + '.repeat(20_000)}'';`;
    expect(() => lint(sum, {})).not.toThrow(/loopguard/u);
  });

  it.each([
    ['list', `let list = [read]; list = [...list, read]; for (const one of list) one();`],
    [
      'object with a getter',
      `let box = {}; box = { ...box }; box.a = read; const b = { get text() { return read(); } }; box.text;`,
    ],
    [
      'class',
      `class A extends B { get text() { return read(); } } class B extends A {} new B().text; new A().other;`,
    ],
  ])('and on a %s that is made of itself goes on', (_name, lines) => {
    const text = `import fs from 'fs';
const read = () => fs.readFileSync('a');
export async function load() { return fs.readFileSync('b'); }
export function other() { ${lines} }`;
    expect(positions(lint(text, {}))).toContain('loopguard/no-sync-in-async 3:42-3:54');
  });

  it('and ends on properties that are made of one another', () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const lines = names.map(
      (name) => `disk.${name} = ${names.map((one) => `disk.${one}`).join(' || ')};`,
    );
    const code = `import fs from 'fs'; export function read(disk = {}) {\n${lines.join('\n')}\ndisk.p1(); }`;
    expectParsed(lint(code, {}));
  });
});

describe('linting ends soon', () => {
  it('on variables that take from one another, as a generated parser does', () => {
    const names = Array.from({ length: 11 }, (_, index) => `s${index}`);
    const code = `import fs from 'fs'; export function parse(input) {
      let ${names.join(', ')};
      ${names.map((name, index) => names.map((one) => (one === name ? '' : `${name} = ${one};`)).join(' ') + `read(s${index});`).join('\n')}
    }
    function read(one) { return one(); }`;
    expectParsed(lint(code, {}));
  });

  it('on a function that calls itself through what it made', () => {
    expectParsed(lint(readModule('prelude-ls/lib/Func.js') + mention, { sourceType: 'commonjs' }));
  });

  it('on values that are computed from one another on more ways than anyone could walk', () => {
    const file = 'jsdom/lib/jsdom/living/generated/Location.js';
    expectParsed(lint(readModule(file) + mention, { sourceType: 'commonjs' }));
  }, 30_000);

  it('on functions that hand their parameters to themselves in many places', () => {
    const rule = '@typescript-eslint/eslint-plugin/dist/rules/consistent-indexed-object-style.js';
    expectParsed(lint(readModule(rule) + mention, { sourceType: 'commonjs' }));
  });
});

describe('components', () => {
  it('in Vue are linted in their scripts', () => {
    const code = `<script lang="ts">
import { readFileSync } from 'node:fs';
export default {
  async load(path: string) {
    return readFileSync(path);
  },
};
</script>
<template>
  <p v-for="line in lines" :key="line.id" @click="() => readFileSync(line)">{{ line?.text }}</p>
</template>
<style>p { color: red; }</style>
`;
    const messages = lint(code, {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser },
    });
    expect(positions(messages)).toEqual(['loopguard/no-sync-in-async 5:12-5:24']);
  });

  it('in Vue with a setup script are linted', () => {
    const code = `<template><p>{{ text }}</p></template>
<script setup>
import { readFileSync } from 'node:fs';
const text = readFileSync('a');
async function load(path) {
  return readFileSync(path);
}
defineExpose({ load });
</script>
`;
    expect(positions(lint(code, { parser: vueParser }))).toEqual([
      'loopguard/no-sync-in-async 6:10-6:22',
    ]);
  });

  it('in Vue without a script are left alone', () => {
    expect(lint(`<template><p>'fs'</p></template>`, { parser: vueParser })).toEqual([]);
  });

  it('in Svelte are linted in their scripts', () => {
    const code = `<script lang="ts">
  import { readFileSync } from 'node:fs';
  let { path }: { path: string } = $props();
  export async function load(name: string) {
    return readFileSync(name);
  }
</script>

{#each [1, 2] as line}<p onclick={() => load(path)}>{line}</p>{/each}
{#await load(path) then text}{text}{/await}
<style>p { color: red; }</style>
`;
    const messages = lint(code, {
      parser: svelteParser,
      parserOptions: { parser: tseslint.parser },
    });
    expect(positions(messages)).toEqual(['loopguard/no-sync-in-async 5:12-5:24']);
  });

  it('in Svelte without a script are left alone', () => {
    expect(lint(`<p>'fs'</p>`, { parser: svelteParser })).toEqual([]);
  });
});

function lint(
  code: string,
  languageOptions: LinterTypes.LanguageOptions,
): LinterTypes.LintMessage[] {
  return new Linter().verify(code, [plugin.configs.all, { languageOptions }]);
}

function expectParsed(messages: readonly LinterTypes.LintMessage[]): void {
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
}

function positions(messages: readonly LinterTypes.LintMessage[]): string[] {
  return messages.map(
    ({ ruleId, line, column, endLine = 0, endColumn = 0, message }) =>
      `${ruleId ?? message} ${line}:${column}-${endLine}:${endColumn}`,
  );
}

function readModule(path: string): string {
  return readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8');
}
