import loopguard from '@loopguard/eslint-plugin';
import { base } from './base.js';

export default [base, loopguard.configs.recommended];
