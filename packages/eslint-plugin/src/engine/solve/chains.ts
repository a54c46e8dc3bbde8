import type { CallSite, LinkedFile } from '../link/resolved.ts';
import type { BlockingCall } from './find-blocking-calls.ts';
import type { Hop } from './walk-callers.ts';

/** A blocking call and the file it stands in. */
export interface ChainEnd {
  readonly file: LinkedFile;
  readonly call: BlockingCall;
}

/** A call from which a blocking call is reached before the thread is given back. */
export interface ChainStart {
  readonly site: CallSite;
  readonly hops: readonly Hop[];
  readonly end: ChainEnd;
  /** Whether a function on the way keeps what it makes, so that it blocks once. */
  readonly remembered: boolean;
  /** Where the async function that a handler awaits is reported too. */
  readonly root?: { readonly path: string; readonly line: number };
}
