import type { Linter as LinterTypes, Rule } from 'eslint';
import type { FileSummary } from '../../src/engine/summary/file-summary.ts';
import path from 'node:path';
import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import tseslint from 'typescript-eslint';
import * as vueParser from 'vue-eslint-parser';
import { parseWithEspree } from '../../src/adapters/project/parse-with-espree.ts';
import { summariseText } from '../../src/adapters/project/summarise-text.ts';
import { summariseFile } from '../../src/engine/summary/summarise-file.ts';

/** Those who parse files: under ESLint, or for the project (`oxc`, or `espree-alone` where it cannot be loaded). `vue` and `svelte` hand scripts to espree or typescript-eslint. */
export type Parser =
  | 'espree'
  | 'typescript'
  | 'oxc'
  | 'espree-alone'
  | 'vue'
  | 'vue-typescript'
  | 'svelte'
  | 'svelte-typescript';

type SourceType = 'module' | 'script' | 'commonjs';

const parsers: Readonly<
  Record<Exclude<Parser, 'oxc' | 'espree-alone'>, LinterTypes.LanguageOptions>
> = {
  espree: {},
  typescript: { parser: tseslint.parser },
  vue: { parser: vueParser },
  'vue-typescript': { parser: vueParser, parserOptions: { parser: tseslint.parser } },
  svelte: { parser: svelteParser },
  'svelte-typescript': { parser: svelteParser, parserOptions: { parser: tseslint.parser } },
};

/** The summary of a text, from the tree that one parser makes; an error where that parser cannot read it. */
export function summarise(
  text: string,
  parser: Parser,
  {
    file = 'file.js',
    sourceType = 'module',
  }: { readonly file?: string; readonly sourceType?: SourceType } = {},
): FileSummary {
  if (parser === 'espree-alone') return summariseByEspree(file, text);
  if (parser !== 'oxc') return summariseInEslint(text, file, { ...parsers[parser], sourceType });
  // As the project reads files: without a byte order mark.
  const summary = summariseText(file, text.replace(/^\uFEFF/u, ''));
  if (!summary) throw new SyntaxError(`oxc cannot read ${file}.`);
  return summary;
}

function summariseByEspree(file: string, marked: string): FileSummary {
  const text = marked.replace(/^\uFEFF/u, '');
  const parsed = parseWithEspree(file, text);
  if (!parsed) throw new SyntaxError(`espree does not read ${file}.`);
  return summariseFile({ text, ...parsed });
}

function summariseInEslint(
  text: string,
  file: string,
  languageOptions: LinterTypes.LanguageOptions,
): FileSummary {
  const summaries: FileSummary[] = [];
  const capture: Rule.RuleModule = {
    create({ sourceCode }) {
      return {
        Program() {
          // The engine is written against typescript-eslint's types of the same trees.
          const input = { text: sourceCode.text, ast: sourceCode.ast } as unknown;
          summaries.push(summariseFile(input as Parameters<typeof summariseFile>[0]));
        },
      };
    },
  };
  const config: LinterTypes.Config = {
    files: ['**/*.*'],
    plugins: { test: { rules: { capture } } },
    languageOptions: {
      ...languageOptions,
      parserOptions: {
        ...languageOptions.parserOptions,
        ecmaFeatures: { jsx: file.endsWith('x') },
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'test/capture': 'error' },
  };
  // A path that is not ignored.
  const filename = `src/${path.basename(file)}`;
  const messages = new Linter().verify(text, [config], { filename, allowInlineConfig: false });
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new SyntaxError(`${file}: ${fatal.message}`);
  const [summary] = summaries;
  if (!summary) throw new Error(`${file} was not summarised.`);
  return summary;
}
