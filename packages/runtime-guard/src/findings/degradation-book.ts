import type { Degradation } from '../report/report-event.ts';

/** What does not work, or has ceased to, each once. */
export interface DegradationBook {
  readonly list: () => readonly Degradation[];
  /** Adds what is new, and tells whether it was. */
  readonly add: (degradation: Degradation) => boolean;
}

/** Creates a book of what is known at the start. */
export function createDegradationBook(known: readonly Degradation[]): DegradationBook {
  const all = [...known];
  return {
    list: () => all,
    add(degradation) {
      if (all.some(({ id }) => id === degradation.id)) return false;
      all.push(degradation);
      return true;
    },
  };
}
