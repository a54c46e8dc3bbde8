import workerThreads from 'node:worker_threads';

/** The thread that the guard is loaded into. */
export interface Thread {
  /** 0 in the main thread. */
  readonly id: number;
  readonly isMain: boolean;
  /** A thread that Node runs for itself (module loader hooks), which no program's code runs in. */
  readonly isInternal: boolean;
}

/** Finds out which thread this is. */
export function describeThread(): Thread {
  const { isMainThread, threadId, parentPort } = workerThreads;
  const isInternal: unknown = Reflect.get(workerThreads, 'isInternalThread');
  return {
    id: threadId,
    isMain: isMainThread,
    // Node 20 does not say; there, only its own threads have no port to a parent.
    isInternal: typeof isInternal === 'boolean' ? isInternal : !isMainThread && parentPort === null,
  };
}
