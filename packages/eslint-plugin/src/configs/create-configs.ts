import type { ESLint, Linter } from 'eslint';
import { rules } from '../rules/index.ts';

/** The names of the presets. */
export type PresetName = 'recommended' | 'strict' | 'all';

/** Computes the presets from the rules' metadata. */
export function createConfigs(plugin: ESLint.Plugin): Record<PresetName, Linter.Config> {
  return {
    recommended: preset('recommended'),
    strict: preset('strict'),
    all: preset('all'),
  };

  function preset(name: PresetName): Linter.Config {
    return { name: `loopguard/${name}`, plugins: { loopguard: plugin }, rules: presetRules(name) };
  }
}

function presetRules(preset: PresetName): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([, rule]) => preset !== 'recommended' || rule.meta.docs?.preset === 'recommended')
      .map(([name, rule]): [string, Linter.RuleEntry] => [
        `loopguard/${name}`,
        preset === 'recommended' || !takesBriefCalls(rule.meta.schema)
          ? 'error'
          : ['error', { checkBriefCalls: true }],
      ]),
  );
}

function takesBriefCalls(schema: unknown): boolean {
  return JSON.stringify(schema).includes('"checkBriefCalls"');
}
