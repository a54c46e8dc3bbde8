import type { Degradation, DegradedEvent } from '../report/report-event.ts';

/** What does not work, or has ceased to at least for a while, each once. */
export interface DegradationBook {
  readonly list: () => readonly Degradation[];
  /** Something has ceased to work, or works in another way than was said of it before. */
  readonly begin: (degradation: Degradation) => void;
  /** It works again. */
  readonly end: (degradation: Degradation) => void;
}

/** Creates a book of what is known at the start; `onNews` is told of all that changes later. */
export function createDegradationBook(
  known: readonly Degradation[],
  onNews: (news: Omit<DegradedEvent, 'type' | 'atMs'>) => void,
): DegradationBook {
  const all = new Map(known.map((degradation) => [degradation.id, degradation]));
  return {
    list: () => [...all.values()],
    begin(degradation) {
      all.set(degradation.id, degradation);
      onNews(degradation);
    },
    end(degradation) {
      onNews({ ...degradation, isOver: true });
    },
  };
}
