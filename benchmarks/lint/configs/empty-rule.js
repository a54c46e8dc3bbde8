import { base } from './base.js';

/** What ESLint itself spends once there is any rule: one that does nothing. */
const rules = { empty: { create: () => ({}) } };

export default [base, { plugins: { benchmark: { rules } }, rules: { 'benchmark/empty': 'error' } }];
