// Lints every JavaScript and TypeScript file below the folders given (default: node_modules, the TypeScript compiler included)
// with all rules of the built plugin, under ESLint 10 and 9, and fails if linting one throws or the analysis of one fails. Files
// that linting leaves alone because nobody reads them (bundles) are analysed too. Not part of the tests: it takes minutes.
//   npm run test:torture [-- FOLDER…]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import loopguard from '@loopguard/eslint-plugin';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter9 } from 'eslint9';
import tseslint from 'typescript-eslint';
import { isBundle } from '../dist/adapters/project/is-bundle.js';
import { summariseText } from '../dist/adapters/project/summarise-text.js';
import { readSettings } from '../dist/adapters/read-settings.js';
import { analyseProject } from '../dist/engine/analyse-project.js';
import { noTypes } from '../dist/engine/link/type-resolver.js';

const root = path.resolve(import.meta.dirname, '../../..');

const SLOW_MS = 2000;

const folders = process.argv.slice(2);

let failed = false;

// A fault in the analysis is a warning to users, who must not lose their lint run to it; here it fails the run.
process.on('warning', ({ code, message }) => {
  if (code !== 'LOOPGUARD_ANALYSIS') return;
  failed = true;
  console.log(message);
});

const files = [...(folders.length > 0 ? folders : [path.join(root, 'node_modules')])].flatMap(
  (folder) => [...filesBelow(path.resolve(folder))],
);
for (const Linter of [Linter10, Linter9]) {
  const totals = { files: 0, findings: 0, unparsed: 0, thrown: 0 };
  const linter = new Linter();
  for (const file of files) lintFile(linter, file, totals);
  console.log(
    `ESLint ${Linter.version}: ${totals.files} files, ${totals.findings} findings, ${totals.unparsed} not parsed, ${totals.thrown} thrown`,
  );
  failed ||= totals.thrown > 0 || totals.files === 0;
}
analyseBundles();
// Warnings come late.
process.on('exit', () => {
  process.exitCode = failed ? 1 : 0;
});

function analyseBundles() {
  const settings = readSettings({});
  const totals = { files: 0, findings: 0, unparsed: 0 };
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (!isBundle(text)) continue;
    const start = performance.now();
    totals.files += 1;
    const summary = summariseText(file, text);
    if (summary) totals.findings += analyseAlone(settings, summary).findings.length;
    else {
      totals.unparsed += 1;
      console.log(`${path.relative(root, file)}: not parsed`);
    }
    sayIfSlow(file, start);
  }
  console.log(
    `Bundles: ${totals.files} files, ${totals.findings} findings, ${totals.unparsed} not parsed`,
  );
}

function analyseAlone(settings, summary) {
  const analysis = analyseProject({
    ...settings,
    types: noTypes,
    summaries: new Map([['bundle.js', summary]]),
    resolve: () => undefined,
    isPublic: () => true,
    isProgram: () => false,
    importsOf: () => [],
    today: '2027-03-01',
  });
  return analysis.reportOf('bundle.js');
}

function sayIfSlow(file, start) {
  const took = performance.now() - start;
  if (took > SLOW_MS) console.log(`${path.relative(root, file)}: ${Math.round(took)} ms`);
}

function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (/\.[cm]?[jt]sx?$/u.test(entry.name)) yield file;
  }
}

function lintFile(linter, file, totals) {
  // The comment names a module that blocks: a file that names none is not analysed at all.
  const text = `${readFileSync(file, 'utf8')}\n/* 'fs' */\n`;
  const start = performance.now();
  totals.files += 1;
  if (totals.files % 1000 === 0) console.log(`${totals.files} files …`);
  try {
    const messages = verify(linter, text, file);
    if (messages) totals.findings += messages.length;
    else totals.unparsed += 1;
  } catch (error) {
    totals.thrown += 1;
    console.log(`${path.relative(root, file)}: ${error instanceof Error ? error.stack : error}`);
  }
  sayIfSlow(file, start);
}

/** The messages for a file, from the first parser and source type that can read it. */
function verify(linter, text, file) {
  const isTypeScript = /\.[cm]?tsx?$/u.test(file);
  const attempts = isTypeScript
    ? [{ parser: tseslint.parser }]
    : [{ sourceType: 'module' }, { sourceType: 'commonjs' }, { parser: tseslint.parser }];
  for (const languageOptions of attempts) {
    const parserOptions = { ecmaFeatures: { jsx: /x$/u.test(file) } };
    const messages = linter.verify(
      text,
      [
        { files: ['**/*.*'], ...loopguard.configs.all },
        {
          files: ['**/*.*'],
          languageOptions: { ...languageOptions, parserOptions },
          linterOptions: { reportUnusedDisableDirectives: 'off' },
        },
      ],
      // A path that is neither ignored nor quiet.
      { filename: `torture/${path.basename(file)}`, allowInlineConfig: false },
    );
    if (!messages.some(({ fatal }) => fatal)) return messages;
  }
  return undefined;
}
