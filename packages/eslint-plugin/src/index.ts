import type { ESLint, Linter } from 'eslint';
import { createRequire } from 'node:module';
import { definePolicy } from '@loopguard/catalogue';
import { createConfigs } from './configs/create-configs.ts';
import { rules } from './rules/index.ts';

/** The plugin: its rules, and the presets. Those named `…TypeChecked` ask for type information. */
export interface LoopguardPlugin extends ESLint.Plugin {
  readonly configs: Record<
    'recommended' | 'recommendedTypeChecked' | 'strict' | 'strictTypeChecked' | 'all',
    Linter.Config
  >;
  readonly definePolicy: typeof definePolicy;
}

const { name, version } = readPackage();

const base: ESLint.Plugin = {
  meta: { name, version, namespace: 'loopguard' },
  // The rules are written against typescript-eslint's types of the same interface.
  rules: rules as unknown as NonNullable<ESLint.Plugin['rules']>,
};

const plugin: LoopguardPlugin = Object.assign(base, { configs: createConfigs(base), definePolicy });

export { definePolicy };
export default plugin;
/** What `require('@loopguard/eslint-plugin')` gives. */
export { plugin as 'module.exports' };

function readPackage(): { readonly name: string; readonly version: string } {
  const read: unknown = createRequire(import.meta.url)('../package.json');
  if (typeof read !== 'object' || read === null || !('name' in read) || !('version' in read)) {
    throw new TypeError('The package.json of @loopguard/eslint-plugin has no name or version.');
  }
  return { name: String(read.name), version: String(read.version) };
}
