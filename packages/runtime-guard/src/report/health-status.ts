import type {
  Degradation,
  LoopEvent,
  MetaEvent,
  Phase,
  ReportFrame,
  ReportScope,
  SummaryEvent,
} from './report-event.ts';

/** What the main thread tells the thread that serves the health page, every few seconds. */
export interface HealthFigures {
  /** Everything seen so far; of the sites only those that blocked most. */
  readonly summary: SummaryEvent;
  /** Delay and utilisation in the last 10 s that are over. */
  readonly loop: Pick<LoopEvent, 'windowMs' | 'delayMs' | 'utilization'> | null;
}

/** A stall that is going on. */
export interface OngoingStallStatus {
  readonly durationMs: number;
  /** Where the loop stands still, once that is known. */
  readonly site: ReportFrame | null;
  readonly scope: ReportScope | null;
}

/** How a process is; served as JSON while it runs, and also while its event loop stands still. */
export interface HealthStatus {
  readonly process: Pick<MetaEvent, 'pid' | 'node' | 'application' | 'startedAt'>;
  readonly phase: Phase;
  readonly uptimeMs: number;
  /** The stall that is going on; null while the loop turns. */
  readonly stall: OngoingStallStatus | null;
  /** What the main thread last told of itself; null before it told anything. */
  readonly figures: HealthFigures | null;
  /** How old `figures` are. */
  readonly figuresAgeMs: number | null;
  readonly degraded: readonly Degradation[];
}
