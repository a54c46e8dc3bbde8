import type { Analysis } from '../../engine/analyse-project.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { ReadSummaries } from './create-summaries.ts';
import type { AnalysisParts } from './digest-inputs.ts';
import type { Reports } from './kept-reports.ts';
import type { ScannedFile } from './scan-files.ts';
import type { Snapshot } from './take-snapshot.ts';
import { analyseProject } from '../../engine/analyse-project.ts';
import { noTypes } from '../../engine/link/type-resolver.ts';
import { attemptProject } from '../attempt.ts';
import { createCache } from '../cache/create-cache.ts';
import { installedStamp } from '../dependencies/installed-stamp.ts';
import { createSummaries } from './create-summaries.ts';
import { digestInputs } from './digest-inputs.ts';
import { createKeptReports } from './kept-reports.ts';

/** What was made of a project's files: now, or by an earlier run that kept it on disk. */
export interface Store {
  /** The files as the last run saw them. */
  files: () => ReadonlyMap<string, ScannedFile>;
  /** The summaries of the files that matter. */
  summariesOf: (snapshot: Snapshot) => ReadonlyMap<string, FileSummary>;
  /** The same with one file as an editor holds it. */
  summariesWith: (
    snapshot: Snapshot,
    file: string,
    summary: FileSummary,
  ) => ReadonlyMap<string, FileSummary>;
  /** What is to be said of all files; undefined where they are too entangled to be analysed as one. */
  reportsOf: (snapshot: Snapshot, parts: AnalysisParts) => Reports | undefined;
}

/** Creates the store of the project below `root` under the settings with this key. */
export function createStore(root: string, settings: string): Store {
  const cache = createCache(root);
  const kept = createKeptReports(cache, settings);
  const summaries = createSummaries(root, cache);
  return {
    files: kept.files,
    summariesOf: (snapshot) => read(snapshot).summaries,
    summariesWith(snapshot, file, summary) {
      const others = summaries.read(snapshot, { keep: false, except: file }).summaries;
      return new Map([...others, [file, summary]]);
    },
    reportsOf(snapshot, parts) {
      // What a type checker says can change with files that are none of the project's.
      if (parts.types !== noTypes) return collectReports(root, read(snapshot).summaries, parts);
      const inputs = { ...parts, installed: installedStamp(root) };
      // Where all else is the same, the same files matter.
      const known = kept.find((candidates) => digestInputs(snapshot, candidates, inputs));
      if (known) return known;
      const found = read(snapshot);
      const reports = collectReports(root, found.summaries, parts);
      if (reports && found.isFaithful) {
        kept.keep(snapshot, digestInputs(snapshot, snapshot.candidates(), inputs), reports);
      }
      return reports;
    },
  };

  /** To write summaries costs half of what making them does, so it is done where a project is linted more than once. */
  function read(snapshot: Snapshot): ReadSummaries {
    return summaries.read(snapshot, { keep: kept.isThere() });
  }
}

/** Analyses a project; undefined where it is too entangled to be analysed as one. */
export function analyse(
  root: string,
  summaries: ReadonlyMap<string, FileSummary>,
  parts: AnalysisParts,
): Analysis | undefined {
  return attemptProject(root, () => analyseProject({ ...parts, summaries }));
}

function collectReports(
  root: string,
  summaries: ReadonlyMap<string, FileSummary>,
  parts: AnalysisParts,
): Reports | undefined {
  const analysis = analyse(root, summaries, parts);
  return analysis && new Map([...summaries.keys()].map((file) => [file, analysis.reportOf(file)]));
}
