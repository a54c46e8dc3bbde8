import { readFile } from 'node:fs/promises';
import path from 'node:path';
import loopguard from '@loopguard/eslint-plugin';
import { ESLint } from 'eslint';

/** Lints the published sources of a package as they are, without its own ESLint config and directives. */
export async function lintFolder(folder) {
  const { type } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['**/*.min.js', '**/*.bundle.js'] },
      loopguard.configs.recommended,
      { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
      {
        files: ['**/*.js'],
        languageOptions: { sourceType: type === 'module' ? 'module' : 'commonjs' },
      },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,cjs,mjs}']);
  const findings = results.flatMap(({ filePath, messages }) =>
    messages
      .filter((m) => m.ruleId?.startsWith('loopguard/'))
      .map(({ ruleId, line, column, message }) => {
        const file = path.relative(folder, filePath).split(path.sep).join('/');
        return { file, line, column, rule: ruleId, message };
      }),
  );
  return { files: results.length, findings };
}
