import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import loopguard from '../../dist/index.js';

/** Projects of several files; `// expect: rule` stands at the end of each line that is reported. */
const projects = fileURLToPath(new URL('../fixtures/projects', import.meta.url));

describe('a project is judged as a whole', () => {
  it.each([
    ['express-routes', 'handlers given by reference, helpers, a boot that is async'],
    ['typescript-services', 'paths of tsconfig, barrels, injected services, inheritance'],
    ['command-line-tool', 'what only a program imports, and what a server shares with it'],
    ['programs', 'what scripts of the manifest and folders of scripts run'],
    [
      'program-class',
      'a command that extends a class of the project which extends a described one',
    ],
    ['built-output', 'an entry that loads what is built'],
    ['broken-tsconfig', 'a configuration that extends what is not installed'],
    ['asset-queries', 'specifiers with what bundlers read behind them'],
    ['remembered', 'what is read once and kept'],
    ['constructor-functions', 'objects of the time before classes'],
    ['endless-loop', 'a worker that takes jobs for ever, and methods of an object'],
  ])('in %s: %s', async (name) => {
    const found = await lint(path.join(projects, name));
    expect(found.reported).toEqual(found.expected);
    expect(found.files).toBeGreaterThan(1);
  });
});

async function lint(cwd: string) {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      loopguard.configs.recommended,
      { files: ['**/*.ts'], languageOptions: { parser } },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,ts}']);
  const lines = results.map(({ filePath, messages }) => ({
    file: path.relative(cwd, filePath),
    messages: messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`),
    expected: expectationsIn(readFileSync(filePath, 'utf8')),
  }));
  return {
    files: lines.length,
    reported: lines.flatMap(({ file, messages }) => messages.map((one) => `${file}:${one}`)),
    expected: lines.flatMap(({ file, expected }) => expected.map((one) => `${file}:${one}`)),
  };
}

function expectationsIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rules = /\/\/ expect: (.+)$/u.exec(line)?.[1]?.split(', ') ?? [];
    return rules.map((rule) => `${index + 1} loopguard/${rule}`);
  });
}
