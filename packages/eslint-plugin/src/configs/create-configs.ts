import type { ESLint, Linter } from 'eslint';
import { rules } from '../rules/index.ts';

/** The names of the presets. */
export type PresetName = keyof typeof presets;

/** Which rules a preset has, and whether they ask for type information. */
interface PresetContents {
  readonly rules: 'recommended' | 'strict' | 'all';
  readonly typeInformation?: true;
}

const presets = {
  recommended: { rules: 'recommended' },
  recommendedTypeChecked: { rules: 'recommended', typeInformation: true },
  strict: { rules: 'strict' },
  strictTypeChecked: { rules: 'strict', typeInformation: true },
  all: { rules: 'all' },
} satisfies Record<string, PresetContents>;

/** Computes the presets from the rules' metadata. */
export function createConfigs(plugin: ESLint.Plugin): Record<PresetName, Linter.Config> {
  return {
    recommended: preset('recommended'),
    recommendedTypeChecked: preset('recommendedTypeChecked'),
    strict: preset('strict'),
    strictTypeChecked: preset('strictTypeChecked'),
    all: preset('all'),
  };

  function preset(name: PresetName): Linter.Config {
    const contents: PresetContents = presets[name];
    return {
      name: `loopguard/${name}`,
      plugins: { loopguard: plugin },
      rules: presetRules(contents.rules),
      ...(contents.typeInformation && { settings: { loopguard: { typeInformation: true } } }),
    };
  }
}

function presetRules(preset: PresetContents['rules']): Linter.RulesRecord {
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
