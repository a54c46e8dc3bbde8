import n from '../peers/node_modules/eslint-plugin-n/lib/index.js';
import { base } from './base.js';

export default [base, { plugins: { n }, rules: { 'n/no-sync': 'error' } }];
