import type { Degradation } from '@loopguard/runtime-guard/report';
import type { Coverage } from './evidence.ts';
import type { Finding } from './examine.ts';
import { alignColumns } from '../format/align-columns.ts';
import { wrap } from '../format/wrap-text.ts';

/** What `loopguard doctor` found out about the guard on this machine. */
export interface Examination {
  readonly node: string;
  readonly platform: string;
  /** Whether everything works. */
  readonly isHealthy: boolean;
  readonly checks: readonly Finding[];
  readonly degraded: readonly Degradation[];
  readonly coverage: Coverage;
}

/** Writes an examination for a terminal of a width. */
export function formatExamination(examination: Examination, width: number): string {
  const { node, platform, isHealthy, checks, degraded, coverage } = examination;
  const failed = checks.filter(({ isProved }) => !isProved).length;
  return [
    wrap(`The guard on Node.js ${node} (${platform}), tried in a process of its own:`, width),
    '\n',
    alignColumns(checks.map(formatCheck), width),
    '\n',
    wrap(formatCoverage(coverage), width),
    ...degraded.flatMap((one) => ['\n', formatDegradation(one, width)]),
    '\n',
    wrap(
      isHealthy
        ? 'Everything works.'
        : `${failed} of ${checks.length} checks failed${degraded.length === 0 ? '.' : ', and what is named above is missing.'}`,
      width,
    ),
  ].join('');
}

function formatCheck({ what, isProved, why }: Finding): string[] {
  const state = isProved ? 'seen' : 'NOT SEEN';
  return [state, why === undefined || isProved ? what : `${what}: ${why}`];
}

function formatCoverage({ watched, missed }: Coverage): string {
  const all = watched + missed.length;
  if (missed.length === 0)
    return `It watches all ${all} catalogued blocking APIs that this Node.js has.`;
  return `It watches ${watched} of the ${all} catalogued blocking APIs that this Node.js has, not ${missed.join(', ')}.`;
}

function formatDegradation({ id, why, lost, advice = '' }: Degradation, width: number): string {
  return wrap(`${id}: ${why} ${lost} ${advice}`.trimEnd(), width);
}
