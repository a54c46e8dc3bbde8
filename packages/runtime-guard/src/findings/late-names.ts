import type { ReportScope } from '../report/report-event.ts';

/** The name of a request by now, and whether it stays. */
interface LateName {
  readonly name: string;
  readonly isFinal: boolean;
}

/** A name that is found out, and whether it stays; asked often, the second must be cheap. */
interface NameSource {
  readonly read: () => string;
  readonly isFinal: () => boolean;
}

/** Follows the names of requests that blocked: many are only known once the request has found its route. */
export interface LateNames {
  /** Begins to follow a request, until its name is final. */
  readonly follow: (id: number, source: NameSource) => void;
  /** Looks which names are final by now. */
  readonly refresh: () => void;
  /** The best name that is known; the given one where the request is not followed (any more). */
  readonly find: (scope: Pick<ReportScope, 'id' | 'name'>) => LateName;
}

/** So many requests are followed at a time; the oldest keeps the name that it has then. */
const MAX_OPEN = 500;
const MAX_FINAL = 2000;

/** Creates an empty list. */
export function createLateNames(): LateNames {
  const open = new Map<number, NameSource>();
  const final = new Map<number, string>();
  return {
    follow(id, source) {
      if (open.has(id) || final.has(id)) return;
      open.set(id, source);
      if (open.size > MAX_OPEN) settleOldest();
    },
    refresh() {
      for (const [id, source] of open) if (source.isFinal()) settle(id, source);
    },
    find({ id, name }) {
      const source = open.get(id);
      if (source !== undefined) return { name: source.read(), isFinal: source.isFinal() };
      return { name: final.get(id) ?? name, isFinal: true };
    },
  };

  function settleOldest(): void {
    const [oldest] = open;
    if (oldest !== undefined) settle(...oldest);
  }

  function settle(id: number, { read }: NameSource): void {
    open.delete(id);
    final.set(id, read());
    if (final.size <= MAX_FINAL) return;
    const [oldest] = final.keys();
    if (oldest !== undefined) final.delete(oldest);
  }
}
