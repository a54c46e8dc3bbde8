/** Faults that were warned of already: each is said once in a process. */
const warned = new Set<string>();

/**
 * Gives nothing where the analysis fails, instead of ending somebody's lint run. Code that is nested too deeply to be walked (tens
 * of thousands of terms) is no fault; of anything else one warning says what to report.
 */
export function attempt<T>(analyse: () => T): T | undefined {
  try {
    return analyse();
  } catch (error) {
    if (!(error instanceof RangeError)) warnOnce(error);
    return undefined;
  }
}

/** Analyses a project as `attempt` does; that it is too entangled to be followed is said too, since its findings are missing then. */
export function attemptProject<T>(root: string, analyse: () => T): T | undefined {
  return attempt(() => {
    try {
      return analyse();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Error(`The files of ${root} are too entangled to be judged together.`, {
        cause: error,
      });
    }
  });
}

function warnOnce(error: unknown): void {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (warned.has(fault)) return;
  warned.add(fault);
  process.emitWarning(`Some code could not be analysed. Please report this: ${fault}`, {
    type: 'LoopguardWarning',
    code: 'LOOPGUARD_ANALYSIS',
  });
}
