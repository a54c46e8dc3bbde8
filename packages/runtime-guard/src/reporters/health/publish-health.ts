import type { MessagePort } from 'node:worker_threads';
import type { HealthAddress } from '../../options/health-address.ts';
import type { HealthFigures, HealthStatus } from '../../report/health-status.ts';
import type { Phase, StallEvent } from '../../report/report-event.ts';
import { now } from '../../environment/clock.ts';
import { warn, writeToStderr } from '../../environment/stderr.ts';
import { GuardError } from '../../errors.ts';
import { roundMs } from '../../findings/tally.ts';
import { formatHealthUrl } from '../../options/health-address.ts';
import { serveHealth } from './serve-health.ts';

/** What the health page is made of. */
export interface HealthParts extends Pick<HealthStatus, 'process' | 'degraded'> {
  readonly address: HealthAddress;
  /** Whether to say on stderr where the page is. */
  readonly prints: boolean;
  /** What this thread knows of the main thread. */
  readonly watch: {
    readonly phase: () => Phase;
    readonly ongoing: () => StallEvent | undefined;
  };
  /** Brings what the main thread says of itself. */
  readonly port: MessagePort;
}

/** Serves the health page from this thread, which goes on while the main thread stands still. */
export function publishHealth({ address, prints, watch, port, ...constant }: HealthParts): void {
  let figures: HealthFigures | null = null;
  let toldAtMs = 0;
  port.on('message', (message: HealthFigures) => {
    figures = message;
    toldAtMs = now();
  });
  serveHealth({
    address,
    readStatus: () => ({
      process: constant.process,
      phase: watch.phase(),
      uptimeMs: Date.now() - Date.parse(constant.process.startedAt),
      stall: toStatus(watch.ongoing()),
      figures,
      figuresAgeMs: figures === null ? null : roundMs(now() - toldAtMs),
      degraded: figures?.summary.degraded ?? constant.degraded,
    }),
    onListening(url) {
      if (prints) writeToStderr(`loopguard: health page at ${url}\n`);
    },
    onFailure(cause) {
      const text = `The health page cannot be served at ${formatHealthUrl(address)} (${cause.message}). The program goes on without it.`;
      const { code, message } = new GuardError('ERR_LOOPGUARD_HEALTH', text, { cause });
      warn(`${code}: ${message}`);
    },
  });
}

function toStatus(stall: StallEvent | undefined): HealthStatus['stall'] {
  if (stall === undefined) return null;
  const { durationMs, site, scope } = stall;
  return { durationMs, site, scope };
}
