import type { FileSummary } from '../summary/file-summary.ts';
import type { LinkedFile } from './resolved.ts';

/** Prepares a summary for linking. `path` is relative to the project's root, with `/`. */
export function linkFile(summary: FileSummary, path: string): LinkedFile {
  return {
    summary,
    path,
    callers: summary.functions.map(() => []),
    registrations: summary.functions.map(() => []),
    escaping: new Set(),
    memo: { bindings: new Map(), results: new Map(), parameters: new Map(), members: new Map() },
  };
}
