import type { Analysis } from '../../engine/analyse-project.ts';
import type { Finding } from '../../engine/solve/decide-rule.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Settings } from '../read-settings.ts';
import type { Snapshot } from './take-snapshot.ts';
import { analyseProject } from '../../engine/analyse-project.ts';
import { attempt } from '../attempt.ts';
import { createIsPublic } from './create-is-public.ts';
import { hashText } from './hash-text.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** The files below one root, as one policy sees them, in step with the disk. */
export interface Project {
  readonly root: string;
  /** Whether a file is one of the project's, and whether it has this text on disk. */
  compare: (path: string, text: string) => 'same' | 'edited' | 'foreign';
  /** What blocks in a file as it is on disk; undefined where the project is too entangled to be analysed as one. */
  findingsOf: (path: string) => readonly Finding[] | undefined;
  /** The whole analysis of the project as it is on disk, made anew: it takes much memory, which lives as long as it is held. */
  analyse: () => Analysis | undefined;
  /** What blocks in the project with one file as an editor holds it. */
  analyseWith: (path: string, summary: FileSummary) => Analysis | undefined;
}

/** Changes on disk are looked for at most this often, so that a long run does not look at every file for every file. */
const freshForMs = 2000;

interface State {
  looked: number;
  snapshot: Snapshot | undefined;
  /** The snapshot's findings. Undefined until they are asked for; `failed` is not tried again before a file changes. */
  findings: ReadonlyMap<string, readonly Finding[]> | 'failed' | undefined;
}

/** Creates a project; nothing is read before it is asked for something. */
export function createProject(root: string, settings: Settings): Project {
  const state: State = { looked: -Infinity, snapshot: undefined, findings: undefined };
  return {
    root,
    compare(file, text) {
      const scanned = refresh().files.get(file);
      if (!scanned) return 'foreign';
      return scanned.hash === hashText(text) ? 'same' : 'edited';
    },
    findingsOf(file) {
      const snapshot = refresh();
      state.findings ??= collectFindings(snapshot) ?? 'failed';
      return state.findings === 'failed' ? undefined : (state.findings.get(file) ?? []);
    },
    analyse() {
      const snapshot = refresh();
      return analyse(snapshot, snapshot.summaries);
    },
    analyseWith(file, summary) {
      const snapshot = refresh();
      return analyse(snapshot, new Map([...snapshot.summaries, [file, summary]]));
    },
  };

  function refresh(): Snapshot {
    const before = state.snapshot;
    if (before && performance.now() - state.looked < freshForMs) return before;
    const snapshot = takeSnapshot(root, settings.mention, before);
    if (snapshot !== before) state.findings = undefined;
    state.snapshot = snapshot;
    state.looked = performance.now();
    return snapshot;
  }

  function collectFindings(
    snapshot: Snapshot,
  ): ReadonlyMap<string, readonly Finding[]> | undefined {
    const analysis = analyse(snapshot, snapshot.summaries);
    const files = [...snapshot.summaries.keys()];
    return analysis && new Map(files.map((file) => [file, analysis.findingsOf(file)]));
  }

  function analyse(
    { imports: { importsOf, resolve } }: Snapshot,
    summaries: ReadonlyMap<string, FileSummary>,
  ): Analysis | undefined {
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    const isPublic = createIsPublic(root);
    return attempt(() =>
      analyseProject({ ...settings, summaries, resolve, isPublic, importsOf, today }),
    );
  }
}
