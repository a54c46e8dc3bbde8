import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from '../peers/node_modules/eslint-import-resolver-typescript/lib/index.js';
import { base } from './base.js';

export default [
  base,
  {
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-cycle': 'error' },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.tsx', '.js', '.jsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
  },
];
