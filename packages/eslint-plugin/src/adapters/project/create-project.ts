import type { Analysis, FileReport } from '../../engine/analyse-project.ts';
import type { TypeResolver } from '../../engine/link/type-resolver.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Settings } from '../read-settings.ts';
import type { AnalysisParts } from './digest-inputs.ts';
import type { Reports } from './kept-reports.ts';
import type { Snapshot, SnapshotSource } from './take-snapshot.ts';
import { isQuiet } from '../../engine/link/role-of-file.ts';
import { emptyReport } from '../../engine/analyse-project.ts';
import { createDiskView } from './create-disk-view.ts';
import { createFindManifest } from './create-find-manifest.ts';
import { createIsProgram } from './create-is-program.ts';
import { createDependencies } from '../dependencies/create-dependencies.ts';
import { createVersionOf } from '../dependencies/create-version-of.ts';
import { createFindSource } from './find-source.ts';
import { createIsPublic } from './create-is-public.ts';
import { analyse, createStore } from './create-store.ts';
import { freeMemorySoon } from './free-memory.ts';
import { hashText } from './hash-text.ts';
import { createReadTsconfig } from './read-tsconfig.ts';
import { spareOptimiser } from './spare-optimiser.ts';
import { takeSnapshot, withText } from './take-snapshot.ts';

/** The files below one root, as one policy sees them, in step with the disk. */
export interface Project {
  readonly root: string;
  /** What the policy says of files, by paths from the root. */
  readonly policy: Pick<Settings, 'allow' | 'quietFiles'>;
  /** Whether a file is one of the project's, and whether it has this text on disk; `quiet` where its text does not matter. */
  compare: (path: string, text: string) => 'same' | 'edited' | 'quiet' | 'foreign';
  /** What is to be said of a file as it is on disk; undefined where the project is too entangled to be analysed as one. */
  reportOf: (path: string, types: TypeResolver) => FileReport | undefined;
  /** The whole analysis of the project as it is on disk, made anew: it takes much memory, which lives as long as it is held. */
  analyse: (types: TypeResolver) => Analysis | undefined;
  /** What blocks in the project with one file as an editor holds it. */
  analyseWith: (path: string, edited: EditedFile, types: TypeResolver) => Analysis | undefined;
  /** What the project's files are, for tools that explain it. */
  survey: () => Snapshot;
}

/** A file as an editor holds it. */
interface EditedFile {
  readonly text: string;
  readonly summary: FileSummary;
}

/** What a snapshot's files come to, by what knows their types; `failed` is not tried again before a file changes. */
type ReportsByTypes = WeakMap<TypeResolver, Reports | 'failed'>;

/** With more files optimised code may pay: it did not with 2,460, and it did with 10,000 (benchmarks/README.md). */
const manyFiles = 4000;

/** Creates a project; nothing is read before it is asked for something. */
export function createProject(root: string, settings: Settings): Project {
  const store = createStore(root, settings.key);
  const dependencies = createDependencies({ root, ...settings });
  const source: SnapshotSource = { ...settings, dependencies };
  const disk = createDiskView(root, (before) => {
    const files = before?.files ?? store.files();
    return takeSnapshot(root, source, dependencies.refresh() || !before ? { files } : before);
  });
  const reportsOf = new WeakMap<Snapshot, ReportsByTypes>();
  return {
    root,
    policy: settings,
    compare(file, text) {
      const hash = hashText(text);
      const scanned = disk.currentFor(file, hash).files.get(file);
      if (!scanned) return 'foreign';
      if (isQuiet(file, settings.quietFiles)) return 'quiet';
      return scanned.hash === hash ? 'same' : 'edited';
    },
    reportOf(file, types) {
      const snapshot = disk.current();
      const known: ReportsByTypes = reportsOf.get(snapshot) ?? new WeakMap();
      reportsOf.set(snapshot, known);
      const reports = known.get(types) ?? collectReports(snapshot, types);
      known.set(types, reports);
      return reports === 'failed' ? undefined : (reports.get(file) ?? emptyReport);
    },
    analyse(types) {
      const snapshot = disk.current();
      return analyse(root, store.summariesOf(snapshot), createParts(snapshot, types));
    },
    analyseWith(file, { text, summary }, types) {
      const snapshot = withText(disk.current(), { root, source, file, text });
      const summaries = store.summariesWith(snapshot, file, summary);
      return analyse(root, summaries, createParts(snapshot, types));
    },
    survey: disk.current,
  };

  function collectReports(snapshot: Snapshot, types: TypeResolver): Reports | 'failed' {
    const collect = (): Reports | undefined =>
      store.reportsOf(snapshot, createParts(snapshot, types));
    const reports = snapshot.files.size > manyFiles ? collect() : spareOptimiser(collect);
    freeMemorySoon();
    return reports ?? 'failed';
  }

  function createParts({ imports }: Snapshot, types: TypeResolver): AnalysisParts {
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    return { ...settings, ...readManifests(root), ...imports, today, types, dependencies };
  }
}

/** What the manifests of the packages below `root` say of their files, and those of what is installed of versions. */
function readManifests(root: string): Pick<AnalysisParts, 'isPublic' | 'isProgram' | 'versionOf'> {
  const findManifest = createFindManifest(root);
  return {
    isPublic: createIsPublic(root, findManifest),
    isProgram: createIsProgram(root, findManifest, createFindSource(createReadTsconfig())),
    versionOf: createVersionOf(root),
  };
}
