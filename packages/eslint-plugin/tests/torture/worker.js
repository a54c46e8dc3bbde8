// Tries one file after the other for `run.js`, and answers how each went.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import loopguard from '@loopguard/eslint-plugin';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter9 } from 'eslint9';
import tseslint from 'typescript-eslint';
import { isBundle } from '../../dist/adapters/project/is-bundle.js';
import { summariseText } from '../../dist/adapters/project/summarise-text.js';
import { readSettings } from '../../dist/adapters/read-settings.js';
import { analyseProject } from '../../dist/engine/analyse-project.js';
import { noTypes } from '../../dist/engine/link/type-resolver.js';

const linters = { 'ESLint 10': new Linter10(), 'ESLint 9': new Linter9() };

// A fault in the analysis is a warning to users, who must not lose their lint run to it.
let warning;
const emitWarning = process.emitWarning.bind(process);
process.emitWarning = (text, options, ...rest) => {
  if (options?.code === 'LOOPGUARD_ANALYSIS') warning = String(text);
  else emitWarning(text, options, ...rest);
};

process.on('message', ({ file, host, isBare }) => {
  warning = undefined;
  const text = readFileSync(file, 'utf8');
  const start = performance.now();
  const result = { ...attempt(file, host, text, isBare), ms: performance.now() - start };
  process.send(warning === undefined ? result : { ...result, warned: warning });
});

function attempt(file, host, text, isBare) {
  try {
    return host === 'bundles'
      ? analyseBundle(file, text)
      : lint(linters[host], file, text, isBare ? [] : [loopguard.configs.all]);
  } catch (error) {
    return { thrown: error instanceof Error ? error.stack : String(error) };
  }
}

function analyseBundle(file, text) {
  if (!isBundle(text)) return { isNone: true };
  const summary = summariseText(file, text);
  if (!summary) return { unparsed: 'not parsed' };
  const analysis = analyseProject({
    ...readSettings({}),
    types: noTypes,
    summaries: new Map([['bundle.js', summary]]),
    resolve: () => undefined,
    isPublic: () => true,
    isProgram: () => false,
    importsOf: () => [],
    today: '2027-03-01',
  });
  return { findings: analysis.reportOf('bundle.js').findings.length };
}

/** Lints with the first parser and source type that can read the file. */
function lint(linter, file, text, presets) {
  const isTypeScript = /\.[cm]?tsx?$/u.test(file);
  const attempts = isTypeScript
    ? [{ parser: tseslint.parser }]
    : [{ sourceType: 'module' }, { sourceType: 'commonjs' }, { parser: tseslint.parser }];
  let unparsed;
  for (const languageOptions of attempts) {
    const parserOptions = { ecmaFeatures: { jsx: /x$/u.test(file) } };
    const messages = linter.verify(
      // The comment names a module that blocks: a file that names none is not analysed at all.
      `${text}\n/* 'fs' */\n`,
      [
        ...presets.map((preset) => ({ files: ['**/*.*'], ...preset })),
        {
          files: ['**/*.*'],
          languageOptions: { ...languageOptions, parserOptions },
          linterOptions: { reportUnusedDisableDirectives: 'off' },
        },
      ],
      // A path that is neither ignored nor quiet.
      { filename: `torture/${path.basename(file)}`, allowInlineConfig: false },
    );
    const fatal = messages.find((message) => message.fatal);
    if (!fatal) return { findings: messages.length };
    unparsed ??= fatal.message;
  }
  return { unparsed };
}
