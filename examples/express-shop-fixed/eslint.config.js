import loopguard from '@loopguard/eslint-plugin';

export default [loopguard.configs.recommended];
