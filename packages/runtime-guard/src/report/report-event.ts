import type { Cost } from '@loopguard/catalogue/core';

/** What a guard does with what it sees. */
export type Mode = 'off' | 'record' | 'report' | 'throw';

/** Part of a process's life: only `ready` is judged. */
export type Phase = 'startup' | 'ready' | 'shutdown';

/**
 * What the process was doing for whom; `name` is a method and the pattern of a route (without one the path, without query), or
 * the name of a job (given to `guard.run`, or by the package that runs it) or of a test, or the function that a timer calls. `id`
 * tells requests, jobs and tests apart; of timers it is 0.
 */
export interface ReportScope {
  readonly kind: 'request' | 'job' | 'test' | 'timer';
  readonly name: string;
  readonly id: number;
}

/** A position in source code: `file` is relative to the root with `/` where it lies below it; lines and columns count from 1. */
export interface ReportFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Name of the function, empty where it has none. */
  readonly function: string;
  /** Package that the file belongs to, where its path tells. */
  readonly package?: string;
}

/** Names what the guard cannot do, or not as well as elsewhere. */
export type DegradationId =
  | 'debugger'
  | 'foreign-runtime'
  | 'frozen-intrinsics'
  | 'late-install'
  | 'no-inspector'
  | 'no-worker'
  | 'other-tool'
  | 'own-cost'
  | 'profiler';

/** Something that the guard cannot do in this process, or not as well as elsewhere; all texts are whole sentences. */
export interface Degradation {
  readonly id: DegradationId;
  readonly why: string;
  /** What is lost. */
  readonly lost: string;
  /** What to do about it, where something can be done. */
  readonly advice?: string;
}

/** First line of a report: whose it is. */
export interface MetaEvent {
  readonly type: 'meta';
  readonly schema: 1;
  readonly pid: number;
  /** 0 in the main thread. */
  readonly thread: number;
  readonly node: string;
  readonly mode: Mode;
  /** Folder of the application's package, absolute. */
  readonly root: string;
  /** Name of the application's package, where it has one. */
  readonly application?: string;
  /** Wall-clock time that every `atMs` counts from. */
  readonly startedAt: string;
  /** What does not work here, as far as that was known at the start; absent where everything works. */
  readonly degraded?: readonly Degradation[];
}

/** Something has ceased to work while the process ran, or works in another way than the last line of the same id says. */
export interface DegradedEvent extends Degradation {
  readonly type: 'degraded';
  readonly atMs: number;
  /** It works again as before. */
  readonly isOver?: true;
}

/** The process entered a phase. */
export interface PhaseEvent {
  readonly type: 'phase';
  readonly atMs: number;
  readonly phase: Phase;
  readonly reason: string;
}

/** One blocking call that took at least `callThresholdMs`, or that was refused. */
export interface BlockingCallEvent {
  readonly type: 'blocking-call';
  readonly atMs: number;
  readonly api: string;
  readonly cost: Cost;
  readonly durationMs: number;
  readonly phase: Phase;
  readonly scope: ReportScope | null;
  /** Innermost application frame, else the innermost outside Node; null where all frames are Node's. */
  readonly site: ReportFrame | null;
  /** Package between the site and the blocking API. */
  readonly via?: string;
  /** True caller first. */
  readonly stack: readonly ReportFrame[];
  /** Whether positions are those of the sources, by source map. */
  readonly mapped: boolean;
  /** Reason of the allowance that covers the call: it is no finding. */
  readonly allowed?: string;
  /** How a rule or `guard.disallow` has the call judged, where one does; `record` is not printed. */
  readonly mode?: Mode;
  /** The call was refused with a BlockingCallError and never ran. */
  readonly refused?: true;
}

/** Why the loop stood still; `unknown` where nothing that the guard watches explains it. */
export type StallCause =
  'sync-call' | 'js' | 'native' | 'gc' | 'module-load' | 'suspended' | 'debugger' | 'unknown';

/** Requests that had to wait while the loop stood still: open ones, and those that arrived meanwhile. */
export interface StallWaiting {
  readonly requests: number;
  /** How many of them arrived meanwhile. */
  readonly arrived: number;
  /** By how much all of them were delayed together: open ones by the whole stall, those that arrived by half of it on average. */
  readonly delayMs: number;
}

/** One period in which the event loop could not turn. */
export interface StallEvent {
  readonly type: 'stall';
  readonly id: string;
  readonly state: 'ongoing' | 'ended';
  readonly atMs: number;
  readonly durationMs: number;
  readonly cause: StallCause;
  readonly phase: Phase;
  readonly scope: ReportScope | null;
  /**
   * The call behind it (`sync-call`), else the innermost application function that at least half of the time was spent below.
   * In native code that nobody patches the line is that of the next call in the function.
   */
  readonly site: ReportFrame | null;
  /** Package of the innermost code, where it is not the application. */
  readonly via?: string;
  readonly stack: readonly ReportFrame[];
  readonly mapped: boolean;
  readonly api?: string;
  /** Who had to wait, without the request that the stall belongs to; absent while it lasts, and where requests are not known. */
  readonly waiting?: StallWaiting;
  readonly allowed?: string;
  /** As of the call that caused it. */
  readonly mode?: Mode;
}

/** Event-loop delay in milliseconds: how much later than asked the loop came round. */
export interface DelayFigures {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/** Event-loop delay and utilisation in one window of time; a window never spans two phases. */
export interface LoopEvent {
  readonly type: 'loop';
  readonly atMs: number;
  readonly windowMs: number;
  readonly phase: Phase;
  readonly delayMs: DelayFigures;
  readonly utilization: number;
}

/** How often and how long something blocked. */
export interface Totals {
  readonly calls: number;
  readonly totalMs: number;
  readonly maxMs: number;
}

/** Requests that waited, in all stalls of one place. */
export type WaitingTotals = Pick<StallWaiting, 'requests' | 'delayMs'>;

/** What one request name or job name had to do with a site. */
export interface ScopeTotals extends Totals {
  readonly kind: ReportScope['kind'];
  readonly name: string;
}

/** Where in a file something is. */
export type Position = Pick<ReportFrame, 'file' | 'line' | 'column'>;

/** All blocking calls of one API at one site in one phase that were judged, as far as no allowance covers them. */
export interface SiteSummary extends Totals {
  readonly api: string;
  readonly cost: Cost;
  readonly site: ReportFrame | null;
  readonly via?: string;
  /** The phase, where it is not `ready`. */
  readonly phase?: Phase;
  /** How a rule or `guard.disallow` has the calls judged, where one does; `record` is not printed. */
  readonly mode?: Mode;
  readonly mapped: boolean;
  /** Position of the site before source maps, where `mapped`. */
  readonly generated?: Position;
  /** Calls of `callThresholdMs` and more, among `calls`. */
  readonly events: number;
  /** Stalls that these calls caused. */
  readonly stalls: number;
  /** Who waited for them, where anyone did. */
  readonly waiting?: WaitingTotals;
  /** Calls refused in mode `throw`, among `calls`. */
  readonly refused: number;
  readonly scopes: readonly ScopeTotals[];
  /** Stack of the longest event, true caller first. */
  readonly stack: readonly ReportFrame[];
}

/** All stalls of one cause at one site in phase `ready`, without those that are in `sites`. */
export interface StallSummary extends Totals {
  readonly cause: StallCause;
  readonly site: ReportFrame | null;
  readonly via?: string;
  readonly mapped: boolean;
  readonly generated?: Position;
  readonly scopes: readonly ScopeTotals[];
  /** Who waited, where anyone did. */
  readonly waiting?: WaitingTotals;
  /** Stack of the longest, innermost first. */
  readonly stack: readonly ReportFrame[];
}

/** Blocking calls of one phase; phases that never began are absent. */
export interface PhaseTotals extends Totals {
  readonly phase: Phase;
  /** When the phase began. */
  readonly atMs: number;
  readonly reason: string;
}

/** All blocking calls of one API in one phase, as far as no allowance covers them. */
export interface ApiTotals extends Totals {
  readonly api: string;
  readonly phase: Phase;
}

/** What one allowance let through, and whether its date has passed. */
export interface AllowanceSummary extends Totals {
  readonly api: string;
  readonly file: string | null;
  readonly function?: string;
  readonly package?: string;
  readonly reason: string;
  readonly until: string | null;
  /** The date has passed: its calls are findings again, and `calls` counts those it would have let through. */
  readonly expired: boolean;
}

/** Everything seen so far; each replaces the one before. */
export interface SummaryEvent {
  readonly type: 'summary';
  readonly atMs: number;
  readonly final: boolean;
  readonly phases: readonly PhaseTotals[];
  readonly sites: readonly SiteSummary[];
  readonly apis: readonly ApiTotals[];
  /** Calls made by the module loader, in any phase: not judged. */
  readonly moduleLoads: Totals;
  /** Calls counted in `apis` whose site was not looked up, to bound the guard's own cost. */
  readonly unattributed: Totals;
  readonly allowances: readonly AllowanceSummary[];
  /** Stalls in phase `ready` that no blocking call explains. */
  readonly stalls: readonly StallSummary[];
  /** Delay and utilisation over phase `ready`. */
  readonly loop: { readonly delayMs: DelayFigures; readonly utilization: number } | null;
  readonly cost: { readonly cpuMs: number; readonly maxPauseMs: number };
  readonly dropped: {
    /** Calls at sites beyond `maxSites`. */
    readonly sites: number;
    /** Stalls at sites beyond `maxSites`, which are not those of calls. */
    readonly stalls: number;
    /** How often the name of a request or job was beyond `maxRoutes`: once for each request at each site. */
    readonly routes: number;
    /** Events that were not written, since the file had its size. */
    readonly events: number;
  };
  /** What does not work, or has ceased to; absent where everything works. */
  readonly degraded?: readonly Degradation[];
}

/** One line of a report file. */
export type ReportEvent =
  | MetaEvent
  | DegradedEvent
  | PhaseEvent
  | BlockingCallEvent
  | StallEvent
  | LoopEvent
  | SummaryEvent;
