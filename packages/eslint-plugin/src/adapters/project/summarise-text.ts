import type { SummaryInput } from '../../engine/summary/summarise-file.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import { summariseFile } from '../../engine/summary/summarise-file.ts';
import { parseText } from './parse-text.ts';

/** Parses and summarises a file that ESLint does not hold; undefined where it cannot be parsed. */
export function summariseText(file: string, text: string): FileSummary | undefined {
  return readTree(file, text, summariseFile);
}

/** Parses a file that ESLint does not hold and reads its tree; undefined where it cannot be parsed. */
export function readTree<T>(
  file: string,
  text: string,
  read: (input: SummaryInput) => T,
): T | undefined {
  try {
    const parsed = parseText(file, text);
    return parsed && read({ text, ...parsed });
  } catch {
    // Neither a broken file nor one that is nested too deeply to be walked takes part.
    return undefined;
  }
}
