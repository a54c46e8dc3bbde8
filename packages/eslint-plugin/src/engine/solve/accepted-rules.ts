import type { FileSummary } from '../summary/file-summary.ts';

/** The rules that a comment with a reason names on a line: what blocks there is accepted, and chains end there. */
export function acceptedRules({ acceptedLines }: FileSummary, line: number): readonly string[] {
  return acceptedLines.flatMap((one) => (one.line === line ? one.rules : []));
}
