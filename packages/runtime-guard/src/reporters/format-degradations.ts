import type { ErrorCode } from '../errors.ts';
import type { Degradation } from '../report/report-event.ts';

const CODE: ErrorCode = 'ERR_LOOPGUARD_DEGRADED';

/** Says in one line what does not work, why, and what to do about it. */
export function formatDegradations(degradations: readonly Degradation[]): string {
  const texts = degradations.map(({ id, why, lost, advice = '' }) =>
    `(${id}) ${why} ${lost} ${advice}`.trimEnd(),
  );
  return `${CODE}: ${texts.join(' ')}`;
}
