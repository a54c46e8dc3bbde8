import type { FileReport } from '../../engine/analyse-project.ts';
import type { Cache } from '../cache/create-cache.ts';
import type { ScannedFile } from './scan-files.ts';
import type { Snapshot } from './take-snapshot.ts';
import { emptyReport } from '../../engine/analyse-project.ts';

/** What earlier runs with the same settings made of a project. */
export interface KeptReports {
  /** Whether there was such a run. */
  isThere: () => boolean;
  /** The files as they were seen, but those that can have changed unnoticed. */
  files: () => ReadonlyMap<string, ScannedFile>;
  /** What was said, if the digest of what that was made from is the same; the files that mattered are handed to `digest`. */
  find: (digest: (candidates: ReadonlySet<string>) => string) => Reports | undefined;
  keep: (snapshot: Snapshot, digest: string, reports: Reports) => void;
}

/** What is said of the files of a project. */
export type Reports = ReadonlyMap<string, FileReport>;

interface Kept {
  readonly takenAt: number;
  readonly files: readonly (readonly [string, ScannedFile])[];
  readonly candidates: readonly string[];
  readonly digest: string;
  readonly reports: readonly (readonly [string, FileReport])[];
}

const saysNothing = JSON.stringify(emptyReport);

/** A file that changed later than this before it was looked at can have changed again in the same tick of its clock. */
const clockTickMs = 2000;

/** Creates the view of what is kept under `settings`, which is read once. */
export function createKeptReports(cache: Cache, settings: string): KeptReports {
  const name = `reports ${settings}`;
  let kept: Kept | 'nothing' | undefined;
  return {
    isThere: () => read() !== undefined,
    files() {
      const { takenAt = 0, files = [] } = read() ?? {};
      return new Map(files.filter(([, { changedAt }]) => changedAt < takenAt - clockTickMs));
    },
    find(digest) {
      const found = read();
      if (!found) return undefined;
      const isSame = found.digest === digest(new Set(found.candidates));
      return isSame ? new Map(found.reports) : undefined;
    },
    keep({ takenAt, files, candidates }, digest, reports) {
      const said = [...reports].filter(([, report]) => JSON.stringify(report) !== saysNothing);
      kept = {
        takenAt,
        files: [...files],
        candidates: [...candidates()],
        digest,
        reports: said,
      };
      cache.write(name, JSON.stringify(kept));
    },
  };

  function read(): Kept | undefined {
    // The cache gives only what this very engine wrote.
    kept ??= JSON.parse(cache.read(name) ?? '"nothing"') as Kept | 'nothing';
    return kept === 'nothing' ? undefined : kept;
  }
}
