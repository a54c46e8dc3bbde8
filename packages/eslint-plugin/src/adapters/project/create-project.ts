import type { Analysis, AnalysisInput, FileReport } from '../../engine/analyse-project.ts';
import type { TypeResolver } from '../../engine/link/type-resolver.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Settings } from '../read-settings.ts';
import type { Snapshot } from './take-snapshot.ts';
import { analyseProject, emptyReport } from '../../engine/analyse-project.ts';
import { attempt } from '../attempt.ts';
import { createFindManifest } from './create-find-manifest.ts';
import { createIsProgram } from './create-is-program.ts';
import { createDependencies } from '../dependencies/create-dependencies.ts';
import { createIsPublic } from './create-is-public.ts';
import { hashText } from './hash-text.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** The files below one root, as one policy sees them, in step with the disk. */
export interface Project {
  readonly root: string;
  /** Whether a file is one of the project's, and whether it has this text on disk. */
  compare: (path: string, text: string) => 'same' | 'edited' | 'foreign';
  /** What is to be said of a file as it is on disk; undefined where the project is too entangled to be analysed as one. */
  reportOf: (path: string, types: TypeResolver) => FileReport | undefined;
  /** The whole analysis of the project as it is on disk, made anew: it takes much memory, which lives as long as it is held. */
  analyse: (types: TypeResolver) => Analysis | undefined;
  /** What blocks in the project with one file as an editor holds it. */
  analyseWith: (path: string, summary: FileSummary, types: TypeResolver) => Analysis | undefined;
}

/** Changes on disk are looked for at most this often, so that a long run does not look at every file for every file. */
const freshForMs = 2000;

interface State {
  looked: number;
  snapshot: Snapshot | undefined;
  /** What the snapshot's files come to, by what knows its types; `failed` is not tried again before a file changes. */
  reports: WeakMap<TypeResolver, ReadonlyMap<string, FileReport> | 'failed'>;
}

/** Creates a project; nothing is read before it is asked for something. */
export function createProject(root: string, settings: Settings): Project {
  const dependencies = createDependencies({ root, ...settings });
  const state: State = { looked: -Infinity, snapshot: undefined, reports: new WeakMap() };
  return {
    root,
    compare(file, text) {
      const scanned = refresh().files.get(file);
      if (!scanned) return 'foreign';
      return scanned.hash === hashText(text) ? 'same' : 'edited';
    },
    reportOf(file, types) {
      const snapshot = refresh();
      const reports =
        state.reports.get(types) ?? collectReports(createInput(snapshot, types)) ?? 'failed';
      state.reports.set(types, reports);
      return reports === 'failed' ? undefined : (reports.get(file) ?? emptyReport);
    },
    analyse: (types) => attempt(() => analyseProject(createInput(refresh(), types))),
    analyseWith(file, summary, types) {
      const input = createInput(refresh(), types);
      const summaries = new Map([...input.summaries, [file, summary]]);
      return attempt(() => analyseProject({ ...input, summaries }));
    },
  };

  function refresh(): Snapshot {
    const before = state.snapshot;
    if (before && performance.now() - state.looked < freshForMs) return before;
    const known = dependencies.refresh() ? undefined : before;
    const snapshot = takeSnapshot(root, { ...settings, dependencies }, known);
    if (snapshot !== before) state.reports = new WeakMap();
    state.snapshot = snapshot;
    state.looked = performance.now();
    return snapshot;
  }

  function createInput({ imports, summaries }: Snapshot, types: TypeResolver): AnalysisInput {
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    const manifests = readManifests(root);
    return { ...settings, ...manifests, ...imports, summaries, today, types, dependencies };
  }
}

function collectReports(input: AnalysisInput): ReadonlyMap<string, FileReport> | undefined {
  const analysis = attempt(() => analyseProject(input));
  const files = [...input.summaries.keys()];
  return analysis && new Map(files.map((file) => [file, analysis.reportOf(file)]));
}

/** What the manifests of the packages below `root` say of their files. */
function readManifests(root: string): Pick<AnalysisInput, 'isPublic' | 'isProgram'> {
  const findManifest = createFindManifest(root);
  return {
    isPublic: createIsPublic(root, findManifest),
    isProgram: createIsProgram(root, findManifest),
  };
}
