export type * from './health-status.ts';
export type * from './report-event.ts';
export type { FormatOptions, ProcessReport } from '../reporters/format-report.ts';
export { formatReport } from '../reporters/format-report.ts';
export { isFinding, isStallFinding } from '../findings/is-finding.ts';
export type { ParsedReport } from './parse-report.ts';
export { parseReport } from './parse-report.ts';
