import type { Policy } from '@loopguard/catalogue';
import type { ExplainInput } from '../../src/engine/explain/explain-file.ts';
import { definePolicy, describePolicy, modules } from '@loopguard/catalogue';
import { summariseText } from '../../src/adapters/project/summarise-text.ts';
import { analyseProject } from '../../src/engine/analyse-project.ts';
import { createKnowledge } from '../../src/engine/link/knowledge.ts';

/** A project that is made of texts. */
export interface World {
  /** Path → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly policy?: Partial<Policy>;
  /** Files that are there, but that the linter has no need to read. */
  readonly unread?: readonly string[];
}

const today = '2026-06-01';

/** Analyses texts as a project of 1 June 2026 whose relative imports are `./` and a path from its root. */
export function analyseTexts({ files, policy: parts = {}, unread = [] }: World): ExplainInput {
  const policy = definePolicy(parts);
  const summaries = new Map(
    Object.entries(files).map(([path, text]) => [path, summariseText(path, text)!]),
  );
  const resolve = (_from: string, specifier: string) =>
    [...summaries.keys(), ...unread].find((path) => `./${path}` === specifier);
  const analysis = analyseProject({
    knowledge: createKnowledge(() => [...describePolicy(policy), ...modules]),
    summaries,
    resolve,
    allow: policy.allow,
    quietFiles: policy.quietFiles,
    isPublic: () => false,
    isProgram: () => false,
    versionOf: () => undefined,
    importsOf: () => [],
    importersOf: () => [],
    today,
  });
  const { allow, quietFiles } = policy;
  return { analysis, resolve, allow, quietFiles, today, presetOf: () => 'recommended' };
}
