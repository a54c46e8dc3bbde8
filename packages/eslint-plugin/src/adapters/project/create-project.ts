import type { Analysis } from '../../engine/analyse-project.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Settings } from '../read-settings.ts';
import type { ScannedFile } from './scan-files.ts';
import path from 'node:path';
import { analyseProject } from '../../engine/analyse-project.ts';
import { attempt } from '../attempt.ts';
import { findCandidates } from './find-candidates.ts';
import { isPublicFile } from './is-public-file.ts';
import { createResolveSpecifier } from './resolve-specifier.ts';
import { hashText, readText, scanFiles } from './scan-files.ts';
import { summariseText } from './summarise-text.ts';

/** The files below one root, as one policy sees them, in step with the disk. */
export interface Project {
  readonly root: string;
  /** Whether a file is one of the project's, and whether it has this text on disk. */
  compare: (path: string, text: string) => 'same' | 'edited' | 'foreign';
  /** What blocks in the project as it is on disk; undefined where the project is too entangled to be analysed as one. */
  analyse: () => Analysis | undefined;
  /** What blocks in the project with one file as an editor holds it. */
  analyseWith: (path: string, summary: FileSummary) => Analysis | undefined;
}

/** Changes on disk are looked for at most this often, so that a long run does not look at every file for every file. */
const freshForMs = 2000;

interface State {
  scannedAt: number;
  scanned: ReadonlyMap<string, ScannedFile>;
  summaries: ReadonlyMap<string, FileSummary>;
  imports: ReadonlyMap<string, readonly string[]>;
  /** Undefined until it is asked for; `failed` is not tried again before a file changes. */
  analysis: Analysis | 'failed' | undefined;
}

/** Creates a project; nothing is read before it is asked for something. */
export function createProject(root: string, settings: Settings): Project {
  const resolve = createResolveSpecifier(root);
  const state: State = {
    scannedAt: -Infinity,
    scanned: new Map(),
    summaries: new Map(),
    imports: new Map(),
    analysis: undefined,
  };
  return {
    root,
    compare(file, text) {
      refresh();
      const scanned = state.scanned.get(file);
      if (!scanned) return 'foreign';
      return scanned.hash === hashText(text) ? 'same' : 'edited';
    },
    analyse() {
      refresh();
      state.analysis ??= analyse(state.summaries) ?? 'failed';
      return state.analysis === 'failed' ? undefined : state.analysis;
    },
    analyseWith(file, summary) {
      refresh();
      return analyse(new Map([...state.summaries, [file, summary]]));
    },
  };

  function refresh(): void {
    if (performance.now() - state.scannedAt < freshForMs) return;
    const scanned = scanFiles(root, settings.mention, state.scanned);
    if (!isSame(scanned, state.scanned)) {
      const { candidates, imports } = findCandidates(scanned, resolve);
      state.summaries = summarise({ root, candidates, scanned, before: state });
      state.imports = imports;
      state.scanned = scanned;
      state.analysis = undefined;
    }
    state.scannedAt = performance.now();
  }

  function analyse(summaries: ReadonlyMap<string, FileSummary>): Analysis | undefined {
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    const isPublic = (file: string): boolean => isPublicFile(root, file);
    const importsOf = (file: string): readonly string[] => state.imports.get(file) ?? [];
    return attempt(() =>
      analyseProject({ ...settings, summaries, resolve, isPublic, importsOf, today }),
    );
  }
}

interface SummariseInput {
  readonly root: string;
  readonly candidates: ReadonlySet<string>;
  readonly scanned: ReadonlyMap<string, ScannedFile>;
  readonly before: Pick<State, 'scanned' | 'summaries'>;
}

/** Summaries of the files that matter; those of files that did not change are kept. */
function summarise({
  root,
  candidates,
  scanned,
  before,
}: SummariseInput): Map<string, FileSummary> {
  const summaries = new Map<string, FileSummary>();
  for (const file of candidates) {
    const isSameText = before.scanned.get(file)?.hash === scanned.get(file)?.hash;
    const absolute = path.join(root, file);
    const known = isSameText ? before.summaries.get(file) : undefined;
    const summary = known ?? summariseText(absolute, readText(absolute));
    if (summary) summaries.set(file, summary);
  }
  return summaries;
}

function isSame(
  left: ReadonlyMap<string, ScannedFile>,
  right: ReadonlyMap<string, ScannedFile>,
): boolean {
  return (
    left.size === right.size &&
    [...left].every(([file, { hash }]) => right.get(file)?.hash === hash)
  );
}
