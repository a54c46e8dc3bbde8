import type { AnalysisInput } from '../../engine/analyse-project.ts';
import type { Snapshot } from './take-snapshot.ts';
import { hashText } from './hash-text.ts';

/** What a project is analysed with, its summaries apart. */
export type AnalysisParts = Omit<AnalysisInput, 'summaries'>;

/** What the digest covers, and what settings, engine and snapshot decide by themselves. */
type CoveredParts =
  | 'allow'
  | 'dependencies'
  | 'importersOf'
  | 'importsOf'
  | 'isProgram'
  | 'isPublic'
  | 'knowledge'
  | 'quietFiles'
  | 'resolve'
  | 'today'
  | 'types'
  | 'versionOf';

/** A part that is new does not compile before it is covered: else what was kept would be used though it changed. */
type Covered = Exclude<keyof AnalysisParts, CoveredParts> extends never ? AnalysisParts : never;

/**
 * A text that changes with all that decides what is said of a project's files: which files there are, what they mention, where
 * their imports lead, what is installed, what manifests say, the day where an allowance ends, and the texts of the files that
 * matter. Settings and engine are not in it.
 */
export function digestInputs(
  { files, imports, hashOf }: Snapshot,
  candidates: ReadonlySet<string>,
  { isPublic, isProgram, allow, today, installed }: Covered & { readonly installed: string },
): string {
  const lines = [...files].map(([path, { mentions, specifiers }]) => {
    const leads = specifiers.map((one) => [one, imports.resolve(path, one) ?? null]);
    return JSON.stringify([path, mentions, leads]);
  });
  for (const path of candidates) {
    lines.push(JSON.stringify([path, hashOf(path), isPublic(path), isProgram(path)]));
  }
  const day = allow.some(({ until }) => until !== undefined) ? today : '';
  return hashText([day, installed, ...lines].join('\n'));
}
