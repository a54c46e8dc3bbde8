import type { Allowance, Policy } from '@loopguard/catalogue';
import type { Project } from './project/create-project.ts';
import type { Knowledge } from '../engine/link/knowledge.ts';
import { describePolicy, formatPolicyProblem, modules, parsePolicy } from '@loopguard/catalogue';
import { createKnowledge } from '../engine/link/knowledge.ts';
import { createMention } from '../engine/solve/create-mention.ts';

/** What `settings.loopguard` and the catalogue come to, and the projects that were read with it. */
export interface Settings {
  readonly knowledge: Knowledge;
  /** Matches texts that can reach a blocking module at all. */
  readonly mention: RegExp;
  readonly quietFiles: readonly string[];
  readonly allow: readonly Allowance[];
  /** Whether the type checker is asked for what the text alone does not tell. */
  readonly typeInformation: boolean;
  /** Folder → root of its project. */
  readonly roots: Map<string, string>;
  /** Root → project. */
  readonly projects: Map<string, Project>;
}

/** Settings that were read already, by their text: ESLint makes a new object for every group of files. */
const settingsOf = new Map<string, Settings>();

/** Reads `settings.loopguard`. Throws one error that names the key, the value and what is accepted. */
export function readSettings(settings: Readonly<Record<string, unknown>>): Settings {
  const value = settings.loopguard;
  const key = value === undefined ? '' : JSON.stringify(value);
  const known = settingsOf.get(key);
  if (known) return known;
  const { policy, problems } = parsePolicy(value);
  const [problem] = problems;
  if (problem) throw new TypeError(formatPolicyProblem(problem, 'settings.loopguard'));
  const read = createSettings(policy);
  settingsOf.set(key, read);
  return read;
}

function createSettings(policy: Policy): Settings {
  const descriptions = [...describePolicy(policy), ...modules];
  const { typeInformation = false } = policy;
  return {
    knowledge: createKnowledge(descriptions),
    // A call that types resolve needs no name of what blocks in its file, nor an import of it.
    mention: typeInformation ? /(?:)/u : createMention(descriptions),
    quietFiles: policy.quietFiles,
    allow: policy.allow,
    typeInformation,
    roots: new Map(),
    projects: new Map(),
  };
}
