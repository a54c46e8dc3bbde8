import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import loopguard from '@loopguard/eslint-plugin';
import * as parser from '@loopguard/eslint-plugin/parser';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

describe.each([
  ['10', ESLint10],
  ['9', ESLint9],
])('under ESLint %s', (_major, ESLint) => {
  it.each(['projects/typescript-services', 'projects/express-routes', 'eslint-versions'])(
    'the parser leads to the findings that typescript-eslint leads to in %s',
    async (project) => {
      const found = await lint(ESLint, project, parser);
      expect(found).toEqual(await lint(ESLint, project, tseslint.parser));
      expect(found.length).toBeGreaterThan(3);
      expect(found.filter((one) => one.includes('Parsing error'))).toEqual([]);
    },
  );
});

async function lint(ESLint: typeof ESLint10, project: string, chosen: object): Promise<string[]> {
  const cwd = path.join(fixtures, project);
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      loopguard.configs.all,
      {
        files: ['**/*.{js,ts}'],
        languageOptions: { parser: chosen },
        rules: {
          'no-undef': 'error',
          'no-unused-vars': 'error',
          'space-before-function-paren': 'error',
          semi: 'error',
        },
      },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,ts}']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, column, endLine, endColumn, message }) =>
        `${path.relative(cwd, filePath)}:${line}:${column}-${endLine}:${endColumn} ${ruleId} ${message}`,
    ),
  );
}
