import type { ParsedReport, SummaryEvent } from '@loopguard/runtime-guard/report';

/** What a program that blocks in many ways left behind when it ran under the guard. */
export interface Evidence extends ProbeResult {
  /** Reports of its threads and of its child. */
  readonly reports: readonly ParsedReport[];
  readonly coverage: Coverage;
}

/** What the program says of itself. */
export interface ProbeResult {
  readonly pid: number;
  /** Functions of the program in which the guard saw blocking calls. */
  readonly seen: readonly string[];
  /** What could not be tried, by the name of the function that failed. */
  readonly errors: Readonly<Record<string, string>>;
  /** All that the guard saw; absent where none ran. */
  readonly snapshot?: SummaryEvent;
}

/** How many of the catalogued APIs that this Node.js has the guard watches, and those that it does not. */
export interface Coverage {
  readonly watched: number;
  readonly missed: readonly string[];
}
