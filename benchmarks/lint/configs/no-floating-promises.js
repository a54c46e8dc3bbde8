import { parser, plugin } from 'typescript-eslint';
import { base } from './base.js';

export default [
  base,
  {
    plugins: { '@typescript-eslint': plugin },
    languageOptions: { parser, parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
];
