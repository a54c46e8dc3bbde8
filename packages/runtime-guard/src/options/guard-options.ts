import type { Mode } from '../report/report-event.ts';
import type { GuardRule } from './guard-rule.ts';

/** What a guard can be told. Every option is also an environment variable, and a key of `guard` in `loopguard.config.*`. */
export interface GuardOptions {
  /** What the guard does with what it sees: `off`, `record` (file only), `report` (stderr too) or `throw`. Default `report`. */
  readonly mode: Mode;
  /** Other modes for some calls, by API, file and phase; the first that fits counts. Globs of files are relative to the policy. Default none. */
  readonly rules: readonly GuardRule[];
  /** Whether blocking calls of worker threads are allowed (`allow`), or judged as those of the main thread (`judge`). Default `allow`. */
  readonly workers: 'allow' | 'judge';
  /** Report file (NDJSON); `%p` stands for the process id, `%t` for the thread id. Default none. */
  readonly report: string | null;
  /** Where a status page and Prometheus metrics are served: a port of the loopback interface, or `host:port`. Default none. */
  readonly health: string | number | null;
  /** Blocking calls of this many milliseconds and more are recorded one by one; shorter ones are counted per site. Default 1. */
  readonly callThresholdMs: number;
  /** The loop standing still for this many milliseconds is a stall. Default 50. */
  readonly stallThresholdMs: number;
  /** How phase `ready` begins: found out (`auto`), or only by `guard.ready()` (`manual`). Default `auto`. */
  readonly ready: 'auto' | 'manual';
  /**
   * How what blocks is attributed to requests: `full` follows every request through asynchronous code; `basic` follows none,
   * and knows the handler whose synchronous part runs, and the only open request; `off` knows nothing of requests; `auto` is
   * `full` on Node.js 24 and later, and before that `basic`, and `full` for a while once something has blocked. Default `auto`.
   */
  readonly attribution: 'auto' | 'full' | 'basic' | 'off';
  /** Folder of the application. Default: the package of the main module. */
  readonly root: string | null;
  /** Percentage of the main thread's time that the guard may cost itself; above that it does less. Default 5. */
  readonly maxCostPercent: number;
  /** How many sites are kept apart; calls at further ones are counted as dropped. Default 1000. */
  readonly maxSites: number;
  /** How many request and job names are kept apart; further ones are counted together. Default 200. */
  readonly maxRoutes: number;
  /** Size of the report file in megabytes after which only summaries are written. Default 64. */
  readonly maxReportMb: number;
}
