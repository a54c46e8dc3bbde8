import type { Resolved } from './resolved.ts';

/** Who calls a function, or what it is handed to, as far as that was found: a list that is replaced when more is found. */
export type Source = readonly unknown[];

/** The lists that something was found out from: `any` where there are too many to keep. */
export type Sources = ReadonlySet<Source> | 'any' | undefined;

/** What was evaluated already, by key; an entry without a value is under evaluation, so that cycles end. */
export type Table<K> = Map<K, Evaluation | undefined>;

/** What an evaluation found, and what that depends on. */
interface Evaluation {
  readonly values: readonly Resolved[];
  readonly sources: Sources;
  /** Whether it came upon itself: whoever is asked first in a cycle finds most. */
  readonly isPartial: boolean;
}

/** Keeps evaluations, and knows which lists of calls each of them was made from. */
export interface Memory {
  /** Evaluates once per key; an evaluation that comes back to itself finds nothing new there. */
  remember: <K>(table: Table<K>, key: K, find: () => readonly Resolved[]) => readonly Resolved[];
  /** Says that the evaluation under way was made from these lists. */
  note: (sources: Sources) => void;
  /** Says that it came upon itself, or upon a limit. */
  notePartial: () => void;
  /** Says from which lists something was found. */
  watch: <T>(find: () => T) => { readonly found: T; readonly sources: Sources };
}

/** More lists than these are not kept for one evaluation. */
const maxSources = 100;

/** Creates the memory of one evaluator. */
export function createMemory(): Memory {
  let sources: Sources;
  let isPartial = false;
  return {
    remember(table, key, find) {
      const known = table.get(key);
      if (known) {
        sources = merge(sources, known.sources);
        isPartial ||= known.isPartial;
        return known.values;
      }
      if (table.has(key)) {
        isPartial = true;
        return [];
      }
      table.set(key, undefined);
      const isPartialAround = isPartial;
      isPartial = false;
      const { found: values, sources: own } = watch(find);
      table.set(key, { values, sources: own, isPartial });
      sources = merge(sources, own);
      isPartial ||= isPartialAround;
      return values;
    },
    note(noted) {
      sources = merge(sources, noted);
    },
    notePartial() {
      isPartial = true;
    },
    watch,
  };

  function watch<T>(find: () => T): { readonly found: T; readonly sources: Sources } {
    const around = sources;
    sources = undefined;
    const found = find();
    const own = sources;
    sources = around;
    return { found, sources: own };
  }
}

/** Whether something was found from one of these lists. */
export function isMadeFrom(sources: Sources, changed: ReadonlySet<Source>): boolean {
  if (sources === undefined || sources === 'any') return sources === 'any' && changed.size > 0;
  for (const one of sources) if (changed.has(one)) return true;
  return false;
}

/** Forgets what may be found otherwise by now. */
export function forgetFrom<K>(table: Table<K>, changed: ReadonlySet<Source>): void {
  for (const [key, known] of table) {
    if (known && (known.isPartial || isMadeFrom(known.sources, changed))) table.delete(key);
  }
}

function merge(left: Sources, right: Sources): Sources {
  if (left === right || right === undefined) return left;
  if (left === undefined) return right;
  if (left === 'any' || right === 'any') return 'any';
  const [most, fewer] = left.size < right.size ? [right, left] : [left, right];
  let merged: Set<Source> | undefined;
  for (const one of fewer) {
    // Most often all of them are there already.
    if (!most.has(one)) merged = (merged ?? new Set(most)).add(one);
  }
  if (!merged) return most;
  return merged.size > maxSources ? 'any' : merged;
}
