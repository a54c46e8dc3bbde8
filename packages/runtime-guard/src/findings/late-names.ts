import type { ReportScope } from '../report/report-event.ts';

/** The name of a request by now, and whether it stays. */
interface LateName {
  readonly name: string;
  readonly isFinal: boolean;
}

/** Follows the names of requests that blocked: many are only known once the request has found its route. */
export interface LateNames {
  /** Begins to follow a request; `read` is asked until the name is final. */
  readonly follow: (id: number, read: () => LateName) => void;
  /** Asks for all names that are not final yet. */
  readonly refresh: () => void;
  /** The best name that is known; the given one where the request is not followed (any more). */
  readonly find: (scope: Pick<ReportScope, 'id' | 'name'>) => LateName;
}

/** So many requests are followed at a time; the oldest keeps the name that it has then. */
const MAX_OPEN = 500;
const MAX_FINAL = 2000;

/** Creates an empty list. */
export function createLateNames(): LateNames {
  const open = new Map<number, () => LateName>();
  const final = new Map<number, LateName>();
  return {
    follow(id, read) {
      if (open.has(id) || final.has(id)) return;
      open.set(id, read);
      if (open.size > MAX_OPEN) settleOldest();
    },
    refresh() {
      for (const [id, read] of open) {
        const name = read();
        if (name.isFinal) settle(id, name);
      }
    },
    find({ id, name }) {
      return final.get(id) ?? open.get(id)?.() ?? { name, isFinal: true };
    },
  };

  function settleOldest(): void {
    const [oldest] = open;
    if (oldest === undefined) return;
    const [id, read] = oldest;
    settle(id, { ...read(), isFinal: true });
  }

  function settle(id: number, name: LateName): void {
    open.delete(id);
    final.set(id, name);
    if (final.size <= MAX_FINAL) return;
    const [oldest] = final.keys();
    if (oldest !== undefined) final.delete(oldest);
  }
}
