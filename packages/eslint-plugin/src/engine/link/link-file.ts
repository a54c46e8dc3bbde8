import type { FileSummary } from '../summary/file-summary.ts';
import type { FileRole, LinkedFile } from './resolved.ts';

/** Prepares a summary for linking. `path` is relative to the project's root, with `/`. */
export function linkFile(summary: FileSummary, path: string, role: FileRole): LinkedFile {
  return {
    summary,
    path,
    role,
    callers: summary.functions.map(() => []),
    registrations: summary.functions.map(() => []),
    escaping: new Set(),
    memo: {
      values: new Map(),
      bindings: new Map(),
      results: new Map(),
      parameters: new Map(),
      members: new Map(),
      properties: new Map(),
    },
  };
}
