import type { Allowance } from '@loopguard/catalogue/core';
import type { GuardOptions } from './options/guard-options.ts';
import type { SummaryEvent } from './report/report-event.ts';

/** What `install` takes: any of the options, and allowances whose globs are relative to the working directory. */
export interface InstallOptions extends Partial<GuardOptions> {
  readonly allow?: readonly Allowance[];
}

/** A running guard. */
export interface Guard {
  /** Ends phase `startup`: from now on blocking calls are findings. */
  readonly ready: () => void;
  /** Runs a function as a job of this name: what blocks in it, also later in its asynchronous part, is attributed to the job. */
  readonly run: <Result>(name: string, fn: () => Result) => Result;
  /** Runs a function that may block, also in its asynchronous part. */
  readonly allow: <Result>(fn: () => Result, options: { readonly reason: string }) => Result;
  /**
   * Runs a function in which blocking calls are findings, also in its asynchronous part, whatever the phase and what outer
   * allowances say; in mode `throw` they are refused.
   */
  readonly disallow: <Result>(fn: () => Result) => Result;
  /** Everything seen so far. */
  readonly snapshot: () => SummaryEvent;
  /** Writes the final report, restores the functions that are still patched by this guard and removes everything it added. */
  readonly stop: () => Promise<void>;
}
