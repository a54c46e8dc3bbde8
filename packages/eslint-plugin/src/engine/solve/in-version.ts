import type { Evaluator } from '../link/evaluator.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { LinkedFile } from '../link/resolved.ts';
import satisfies from 'semver/functions/satisfies.js';

/**
 * The entry of an API for the version that a file loads; undefined where that version does not have it, or where it does not
 * block. Where the version is not known, the API's first entry counts.
 */
export function inVersion(
  evaluator: Evaluator,
  file: LinkedFile,
  known: KnownApi,
): KnownApi | undefined {
  const entries = [known, ...(known.others ?? [])];
  if (entries.every(({ api }) => api.versions === undefined)) return known;
  const version = evaluator.versionOf(file, known.module);
  if (version === undefined) return known;
  return entries.find(
    ({ api: { versions } }) =>
      versions === undefined || satisfies(version, versions, { includePrerelease: true }),
  );
}
