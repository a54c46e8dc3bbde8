import { readFile } from 'node:fs/promises';
import path from 'node:path';
import loopguard from '@loopguard/eslint-plugin';
import { ESLint } from 'eslint';

/** Lints a package as it was published, without its own ESLint config and comments. */
export async function lintFolder(folder, { ignores = [] } = {}) {
  const { type } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const sourceType = type === 'module' ? 'module' : 'commonjs';
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { ignores },
      loopguard.configs.recommended,
      { linterOptions: { noInlineConfig: true } },
      { files: ['**/*.js'], languageOptions: { sourceType } },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,cjs,mjs}']);
  return {
    fileCount: results.length,
    findings: results.flatMap((result) => collectFindings(result, folder)),
  };
}

function collectFindings({ filePath, messages }, folder) {
  const file = path.relative(folder, filePath).split(path.sep).join('/');
  return messages
    .filter(({ ruleId }) => ruleId?.startsWith('loopguard/'))
    .map(({ ruleId, line, column, message }) => ({ file, line, column, rule: ruleId, message }));
}
