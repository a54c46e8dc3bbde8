import type { Certainty } from '../../engine/dependencies/find-certain-calls.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import { findCertainCalls } from '../../engine/dependencies/find-certain-calls.ts';
import { summariseFile } from '../../engine/summary/summarise-file.ts';
import { readText } from '../project/scan-files.ts';
import { readTree } from '../project/summarise-text.ts';

/** What is read of a package's file. */
export interface PackageFile {
  readonly summary: FileSummary;
  readonly certainties: ReadonlyMap<number, Certainty>;
}

/** Reads a package's file; undefined where it cannot be parsed. */
export function readPackageFile(file: string): PackageFile | undefined {
  return readTree(file, readText(file), (input) => ({
    summary: summariseFile(input),
    certainties: findCertainCalls(input.ast),
  }));
}
