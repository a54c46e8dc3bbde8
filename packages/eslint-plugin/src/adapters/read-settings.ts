import type { Allowance, Policy } from '@loopguard/catalogue';
import type { Project } from './project/create-project.ts';
import type { MentionsApi } from '../engine/dependencies/create-api-mention.ts';
import type { Knowledge } from '../engine/link/knowledge.ts';
import type { Mention } from '../engine/solve/create-mention.ts';
import { describePolicy, formatPolicyProblem, parsePolicy } from '@loopguard/catalogue/core';
import { createApiMention } from '../engine/dependencies/create-api-mention.ts';
import { createKnowledge } from '../engine/link/knowledge.ts';
import { rememberOnce } from '../engine/link/remember-once.ts';
import { createMention } from '../engine/solve/create-mention.ts';
import { createLoader } from './create-loader.ts';

/** What `settings.loopguard` and the catalogue come to, and the projects that were read with it. */
export interface Settings {
  /** Tells these settings from others. */
  readonly key: string;
  readonly knowledge: Knowledge;
  /** Tells the texts that can reach a blocking module at all. */
  readonly mention: Mention;
  /** Tells which files of packages can reach a blocking API. */
  readonly mentionsApi: MentionsApi;
  readonly quietFiles: readonly string[];
  readonly allow: readonly Allowance[];
  /** Whether the type checker is asked for what the text alone does not tell. */
  readonly typeInformation: boolean;
  /** Folder → its project's. */
  readonly places: Map<string, ProjectPlace>;
  /** Root and policy's folder → project. */
  readonly projects: Map<string, Project>;
}

/** Where a project lies, and where from its root the policy does. */
export interface ProjectPlace {
  readonly root: string;
  readonly policyFolder: string;
}

const loadCatalogue = createLoader('@loopguard/catalogue');

/** Settings that were read already, by their text: ESLint makes a new object for every group of files. */
const settingsOf = new Map<string, Settings>();

/** Texts of settings under which a rule runs that judges names. */
const judgingNames = new Set<string>();

/** Settings by the policy in them: a digest makes settings differ from file to file, but not the projects. */
const settingsOfPolicy = new Map<string, Settings>();

/** Reads `settings.loopguard`. Throws one error that names the key, the value and what is accepted. */
export function readSettings(settings: Readonly<Record<string, unknown>>): Settings {
  const key = keyOf(settings);
  const known = settingsOf.get(key);
  if (known) return known;
  const read = readPolicy(settings.loopguard, { names: judgingNames.has(key) });
  settingsOf.set(key, read);
  return read;
}

/** Reads a policy, with or without the files that only rules which judge names look at. Throws as `readSettings` does. */
export function readPolicy(value: unknown, options: { readonly names: boolean }): Settings {
  const { policy, problems } = parsePolicy(value);
  const [problem] = problems;
  if (problem) throw new TypeError(formatPolicyProblem(problem, 'settings.loopguard'));
  const key = JSON.stringify([policy, options.names]);
  const known = settingsOfPolicy.get(key) ?? createSettings(policy, { key, ...options });
  settingsOfPolicy.set(key, known);
  return known;
}

/**
 * Says that a rule runs which judges calls by their names, or late `require`s: more files are of interest then. Rules say so when
 * they are created, so that all rules of a file see the same project.
 */
export function includeNames(settings: Readonly<Record<string, unknown>>): void {
  const key = keyOf(settings);
  if (judgingNames.has(key)) return;
  judgingNames.add(key);
  settingsOf.delete(key);
}

function keyOf({ loopguard }: Readonly<Record<string, unknown>>): string {
  return loopguard === undefined ? '' : JSON.stringify(loopguard);
}

function createSettings(
  policy: Policy,
  options: { readonly key: string; readonly names: boolean },
): Settings {
  const describe = rememberOnce(() => [...describePolicy(policy), ...loadCatalogue().modules]);
  const { typeInformation = false } = policy;
  return {
    key: options.key,
    knowledge: createKnowledge(describe),
    // A call that types resolve needs no name of what blocks in its file, nor an import of it.
    mention: typeInformation ? /(?:)/u : createMention(describe, options),
    mentionsApi: createApiMention(describe),
    quietFiles: policy.quietFiles,
    allow: policy.allow,
    typeInformation,
    places: new Map(),
    projects: new Map(),
  };
}
