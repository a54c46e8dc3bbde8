// Lints every JavaScript and TypeScript file below the folders given (default: node_modules) with all rules of the built
// plugin, and fails if linting one throws. Not part of the tests: it takes minutes.
//   npm run test:torture [-- FOLDER…]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import loopguard from '@loopguard/eslint-plugin';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../../..');

const SLOW_MS = 2000;

const linter = new Linter();

const folders = process.argv.slice(2);

const totals = { files: 0, findings: 0, unparsed: 0, thrown: 0 };

for (const folder of folders.length > 0 ? folders : [path.join(root, 'node_modules')]) {
  for (const file of filesBelow(path.resolve(folder))) lintFile(file);
}
console.log(
  `${totals.files} files, ${totals.findings} findings, ${totals.unparsed} not parsed, ${totals.thrown} thrown`,
);
process.exitCode = totals.thrown > 0 || totals.files === 0 ? 1 : 0;

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

function lintFile(file) {
  // The comment names a module that blocks: a file that names none is not analysed at all.
  const text = `${readFileSync(file, 'utf8')}\n/* 'fs' */\n`;
  const start = performance.now();
  totals.files += 1;
  if (totals.files % 1000 === 0) console.log(`${totals.files} files …`);
  try {
    const messages = verify(text, file);
    if (messages) totals.findings += messages.length;
    else totals.unparsed += 1;
  } catch (error) {
    totals.thrown += 1;
    console.log(`${path.relative(root, file)}: ${error instanceof Error ? error.stack : error}`);
  }
  const took = performance.now() - start;
  if (took > SLOW_MS) console.log(`${path.relative(root, file)}: ${Math.round(took)} ms`);
}

/** The messages for a file, from the first parser and source type that can read it. */
function verify(text, file) {
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
