import type { ESLint, Linter } from 'eslint';
import { definePolicy } from '@loopguard/catalogue/core';
import { digestProject } from './adapters/digest/digest-project.ts';
import { readPackage } from './adapters/read-package.ts';
import { createConfigs } from './configs/create-configs.ts';
import { rules } from './rules/index.ts';

/** The plugin: its rules, and the presets. Those named `…TypeChecked` ask for type information. */
export interface LoopguardPlugin extends ESLint.Plugin {
  readonly configs: Record<
    'recommended' | 'recommendedTypeChecked' | 'strict' | 'strictTypeChecked' | 'all',
    Linter.Config
  >;
  readonly definePolicy: typeof definePolicy;
  readonly digestProject: typeof digestProject;
}

const { name, version } = readPackage();

const base: ESLint.Plugin = {
  meta: { name, version, namespace: 'loopguard' },
  // The rules are written against typescript-eslint's types of the same interface.
  rules: rules as unknown as NonNullable<ESLint.Plugin['rules']>,
};

const plugin: LoopguardPlugin = Object.assign(base, {
  configs: createConfigs(base),
  definePolicy,
  digestProject,
});

export { definePolicy, digestProject };
export default plugin;
/** What `require('@loopguard/eslint-plugin')` gives. */
export { plugin as 'module.exports' };
