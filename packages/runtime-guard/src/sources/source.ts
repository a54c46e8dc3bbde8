/**
 * Where evidence of blocking calls comes from: patches of Node's functions, patches of packages, one day Node's own diagnostics
 * channels. A source tells the call observer what it sees, from its start until it is stopped.
 */
export interface Source {
  /** Ids of the APIs that it watches by now (`fs.readFileSync`); what the program has not loaded yet may be missing. */
  readonly watched: () => readonly string[];
  /** Removes everything that the source added. */
  readonly stop: () => void;
}
