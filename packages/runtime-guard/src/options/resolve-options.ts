import type { Allowance, ModuleDescription, PolicyProblem } from '@loopguard/catalogue/core';
import type { GuardOptions } from './guard-options.ts';
import type { GuardRule } from './guard-rule.ts';
import { describePolicy, parsePolicy } from '@loopguard/catalogue/core';
import { optionTable } from './option-table.ts';

/** Allowances of one source, with the folder that their globs are relative to. */
export interface AllowanceSet {
  readonly folder: string;
  readonly allowances: readonly Allowance[];
}

/** Rules, with the folder that their globs are relative to. */
export interface RuleSet {
  readonly folder: string;
  readonly rules: readonly GuardRule[];
}

/** What is wrong with a setting, and where it was set: `install()`, `LOOPGUARD_MODE`, the path of a config file. */
export interface SettingProblem extends PolicyProblem {
  readonly source: string;
}

/** Options and policy after all sources were read, and what was wrong in them. */
export interface ResolvedOptions {
  readonly options: GuardOptions;
  /** What the policy knows of packages, and of Node's own modules, that block. */
  readonly packages: readonly ModuleDescription[];
  readonly allowances: readonly AllowanceSet[];
  readonly rules: RuleSet;
  readonly problems: readonly SettingProblem[];
}

/** A config file that was read: `loopguard.config.*`. */
export interface ConfigFile {
  readonly path: string;
  readonly folder: string;
  readonly value: unknown;
}

/** Where settings come from; later ones win: defaults, `config`, `env`, `argument`. */
export interface SettingSources {
  readonly config?: ConfigFile | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly argument?: unknown;
  /** Folder that the globs of `argument.allow` are relative to. */
  readonly folder: string;
}

type OptionKey = keyof GuardOptions;
type Values = Partial<Record<OptionKey, unknown>>;

/** Merges the sources; what is wrong in one is left out and named in `problems`, never thrown. */
export function resolveOptions({ argument, config, env, folder }: SettingSources): ResolvedOptions {
  const fromConfig = config === undefined ? nothing : readConfig(config);
  const fromEnv = readValues(readEnvironment(env));
  const fromArgument = argument === undefined ? nothing : readArgument(argument, folder);
  const sources = [fromConfig, fromEnv, fromArgument];
  const values = { ...fromConfig.values, ...fromEnv.values, ...fromArgument.values };
  // Whoever runs the program can switch the guard off, whatever the program asks for.
  if (fromEnv.values.mode === 'off') values.mode = 'off';
  const options = withDefaults(values);
  const ownsRules = fromArgument.values.rules ?? fromEnv.values.rules;
  const rulesFolder = ownsRules === undefined ? (config?.folder ?? folder) : folder;
  return {
    options,
    packages: fromConfig.packages,
    allowances: sources.flatMap(({ allowances }) => allowances),
    rules: { folder: rulesFolder, rules: options.rules },
    problems: sources.flatMap(({ problems }) => problems),
  };
}

interface SettingsRead {
  readonly values: Values;
  readonly packages: readonly ModuleDescription[];
  readonly allowances: readonly AllowanceSet[];
  readonly problems: readonly SettingProblem[];
}

/** One value under a key, and where it was set. */
interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
}

const nothing: SettingsRead = { values: {}, packages: [], allowances: [], problems: [] };

function readConfig({ path, folder, value }: ConfigFile): SettingsRead {
  const { policy, problems } = parsePolicy(value);
  const guard = isRecord(value) ? (value.guard ?? {}) : {};
  const read = isRecord(guard)
    ? readValues(Object.entries(guard).map(([key, given]) => ({ key, value: given, source: path })))
    : refuse({ key: 'guard', value: guard, source: path }, 'an object');
  return {
    values: read.values,
    packages: describePolicy(policy).filter(({ blocking }) => blocking !== undefined),
    allowances: [{ folder, allowances: policy.allow }],
    problems: [...problems.map((problem) => ({ ...problem, source: path })), ...read.problems],
  };
}

function readArgument(argument: unknown, folder: string): SettingsRead {
  const source = 'install()';
  if (!isRecord(argument)) return refuse({ key: 'options', value: argument, source }, 'an object');
  const { allow, ...given } = argument;
  const { policy, problems } = parsePolicy(allow === undefined ? {} : { allow });
  const read = readValues(Object.entries(given).map(([key, value]) => ({ key, value, source })));
  return {
    ...nothing,
    values: read.values,
    allowances: [{ folder, allowances: policy.allow }],
    problems: [...problems.map((problem) => ({ ...problem, source })), ...read.problems],
  };
}

function readEnvironment(env: SettingSources['env']): Setting[] {
  return optionKeys.flatMap((key) => {
    const { env: name, parseText } = optionTable[key];
    const text = env[name];
    return text === undefined || text === '' ? [] : [{ key, value: parseText(text), source: name }];
  });
}

function readValues(settings: readonly Setting[]): SettingsRead {
  const values: Values = {};
  const problems: SettingProblem[] = [];
  for (const setting of settings) {
    const { key, value: given } = setting;
    if (given === undefined) continue;
    if (!isOptionKey(key)) {
      problems.push({ ...setting, accepted: `none of that name, only ${acceptedKeys()}` });
      continue;
    }
    const { accepted, findProblems, parse } = optionTable[key];
    const value = parse(given);
    if (value === undefined) problems.push({ ...setting, accepted });
    else {
      values[key] = value;
      const found = findProblems?.(given) ?? [];
      problems.push(...found.map((problem) => ({ ...problem, source: setting.source })));
    }
  }
  return { ...nothing, values, problems };
}

function refuse(setting: Setting, accepted: string): SettingsRead {
  return { ...nothing, problems: [{ ...setting, accepted }] };
}

function withDefaults(values: Values): GuardOptions {
  const pick = <Key extends OptionKey>(key: Key): GuardOptions[Key] =>
    optionTable[key].parse(values[key]) ?? optionTable[key].default;
  return {
    mode: pick('mode'),
    rules: pick('rules'),
    workers: pick('workers'),
    report: pick('report'),
    health: pick('health'),
    callThresholdMs: pick('callThresholdMs'),
    stallThresholdMs: pick('stallThresholdMs'),
    ready: pick('ready'),
    attribution: pick('attribution'),
    root: pick('root'),
    maxCostPercent: pick('maxCostPercent'),
    maxSites: pick('maxSites'),
    maxRoutes: pick('maxRoutes'),
    maxReportMb: pick('maxReportMb'),
  };
}

const optionKeys: readonly OptionKey[] = Object.keys(optionTable).filter(isOptionKey);

function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(optionTable, key);
}

function acceptedKeys(): string {
  return [...optionKeys, 'allow'].map((key) => `\`${key}\``).join(', ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
